/** The pattern of the largest class: none, for it is all ink. */
export const SOLID = 5

/**
 * How much ink a class has besides its shade, from 1 to `SOLID`: dots, lines, closer lines, crossed lines, and nothing but
 * ink. Who cannot tell the shades apart, or prints in grey, or has chosen the colours, reads the map by it.
 */
export function inkOf(place: number, of: number): number {
  return of === 1 ? SOLID : Math.round(1 + ((SOLID - 1) * place) / (of - 1))
}

/** What each ink is made of, in pixels; `SOLID` needs nothing. */
const INKS = [
  { size: 5, drawn: 'M1.75 2.5a.75.75 0 1 0 1.5 0a.75.75 0 1 0-1.5 0z' },
  { size: 7, drawn: 'M0 0h7v1h-7z' },
  { size: 3.5, drawn: 'M0 0h3.5v1h-3.5z' },
  { size: 4, drawn: 'M0 0h4v1h-3v3h-1z' },
]

export function inkId(map: string, ink: number): string {
  return `ink-of-${map}-${ink}`
}

/** All inks, to be filled with by `inkId`. `scale` is how many units of the drawing a pixel has. */
export function Inks({ map, scale }: { map: string; scale: number }) {
  return (
    <defs>
      {INKS.map(({ size, drawn }, i) => (
        <pattern
          key={size}
          id={inkId(map, i + 1)}
          width={size}
          height={size}
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${scale}) rotate(-45)`}
        >
          <path d={drawn} className="drop" />
        </pattern>
      ))}
    </defs>
  )
}
