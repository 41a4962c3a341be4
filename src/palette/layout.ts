import type { Group } from './groups.ts'

/** Heights in rem: they grow with the reader's type. */
export const HEADING = 2
export const ROW = 2.75
/** Rows kept ready above and below what is in sight. */
const SPARE = 2

/** Where a group lies in the list, in rem, and which of all options are its own. */
export interface Placed {
  readonly group: Group
  readonly top: number
  readonly height: number
  /** Number of its first option, counted over all groups; and how many it has, with that which unfolds it. */
  readonly first: number
  readonly options: number
}

export function placeGroups(groups: readonly Group[]): readonly Placed[] {
  let top = 0
  let first = 0
  return groups.map((group) => {
    const options = group.shown + (isFolded(group) ? 1 : 0)
    const placed = { group, top, height: HEADING + options * ROW, first, options }
    top += placed.height
    first += options
    return placed
  })
}

export function isFolded({ shown, count }: Group): boolean {
  return shown < count
}

/** Which of a group's options are drawn: those in sight or near it, and the active one, wherever it is. */
export function drawnOptions(
  { top, options, first }: Placed,
  sight: { readonly from: number; readonly to: number },
  active: number,
): readonly number[] {
  const place = (y: number) => Math.floor((y - top - HEADING) / ROW)
  const from = Math.max(place(sight.from) - SPARE, 0)
  const to = Math.min(place(sight.to) + SPARE, options - 1)
  const drawn = Array.from({ length: Math.max(to - from + 1, 0) }, (_, turn) => from + turn)
  const own = active - first
  return own < 0 || own >= options || drawn.includes(own) ? drawn : [...drawn, own]
}

/** From where to where an option reaches; with the heading above it where it is the first of its group. */
export function reachOf(placed: readonly Placed[], option: number): { readonly from: number; readonly to: number } {
  const { top, first } = placed.find((one) => option < one.first + one.options) ?? { top: 0, first: 0 }
  const from = top + HEADING + (option - first) * ROW
  return { from: option === first ? top : from, to: from + ROW }
}
