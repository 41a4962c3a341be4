import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { formatExact } from '#src/lib/numbers.ts'
import { WIDE, useMediaQuery } from '#src/ui/use-media-query.ts'
import { rootFontSize } from '#src/ui/root-font-size.ts'
import * as words from '#words/palette.ts'
import { HEADING, ROW, drawnOptions, isFolded, reachOf, type Placed } from './layout.ts'

/** What the list has room for at most, in rem. */
const HEIGHT = { wide: 26, phone: 48 }

/** The list in groups. Of any number of options only those in sight are in the page. */
export function Results({
  id,
  placed,
  active,
  children,
}: {
  id: string
  placed: readonly Placed[]
  /** Number of the active option, counted over all groups. */
  active: number
  /** Draws an option of a group: `place` counts within it, `number` over all. */
  children: (option: { placed: Placed; place: number; number: number }) => ReactNode
}) {
  const list = useRef<HTMLDivElement>(null)
  const isWide = useMediaQuery(WIDE)
  const height = isWide ? HEIGHT.wide : HEIGHT.phone
  const [from, setFrom] = useState(0)
  const look = () => {
    // In steps of a row: not each pixel scrolled draws anew.
    setFrom(Math.floor((list.current?.scrollTop ?? 0) / rootFontSize() / ROW) * ROW)
  }
  useLayoutEffect(() => {
    const box = list.current
    if (box === null) return
    const { from, to } = reachOf(placed, active)
    const rem = rootFontSize()
    if (from * rem < box.scrollTop) box.scrollTo({ top: from * rem })
    else if (to * rem > box.scrollTop + box.clientHeight) box.scrollTo({ top: to * rem - box.clientHeight })
  }, [placed, active])

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={words.results}
      tabIndex={-1}
      onScroll={look}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-2"
    >
      {placed.map((one) => (
        <div
          key={one.group.title}
          role="group"
          aria-label={one.group.title}
          className="relative"
          style={{ height: `${one.height}rem` }}
        >
          <GroupHeading placed={one} />
          {drawnOptions(one, { from, to: from + height }, active).map((place) => (
            <div
              key={place}
              role="none"
              className="absolute inset-x-0 px-2"
              style={{ top: `${HEADING + place * ROW}rem`, height: `${ROW}rem` }}
            >
              {children({ placed: one, place, number: one.first + place })}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function GroupHeading({ placed: { group } }: { placed: Placed }) {
  return (
    <div aria-hidden className="flex h-8 items-end justify-between px-4 pb-1 text-xs text-muted tabular-nums">
      {group.title}
      {isFolded(group) && <span>{words.shown(formatExact(group.shown), formatExact(group.count))}</span>}
    </div>
  )
}
