import { DOTS, SHAPES } from './shapes.ts'

/** A line around the country that the cursor is on, or that the page is about. */
export function Outline({ code }: { code: string }) {
  const dot = DOTS[code]
  return (
    <>
      {SHAPES[code] !== undefined && <path d={SHAPES[code]} className="outline" />}
      {dot !== undefined && <circle cx={dot[0]} cy={dot[1]} r="14" className="outline" />}
    </>
  )
}
