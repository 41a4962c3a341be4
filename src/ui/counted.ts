import { formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/ui/list.ts'

/** How many of how many are found: `12 of 340`, or `340` where it is all of them. */
export function counted(found: number, all: number): string {
  return found < all ? words.counted(formatExact(found), formatExact(all)) : formatExact(all)
}
