import * as words from '#words/lib/ages.ts'
import { numberFormat } from './formats.ts'

const inMinutes = numberFormat({ style: 'unit', unit: 'minute', unitDisplay: 'long' })
const inHours = numberFormat({ style: 'unit', unit: 'hour', unitDisplay: 'long' })

/** How long something has lasted, in whole minutes or hours: `5 minutes`, `2 hours`. In German after a preposition: `seit …`, `vor …`. */
export function formatAge(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return words.lessThanAMinute
  return minutes < 60 ? inMinutes().format(minutes) : inHours().format(Math.floor(minutes / 60))
}
