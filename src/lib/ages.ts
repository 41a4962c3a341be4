import { LOCALE } from '#words/language.ts'

const inMinutes = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'minute', unitDisplay: 'long' })
const inHours = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'hour', unitDisplay: 'long' })

/** How long something has lasted, in whole minutes or hours: `5 minutes`, `2 hours`. */
export function formatAge(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return 'less than a minute'
  return minutes < 60 ? inMinutes.format(minutes) : inHours.format(Math.floor(minutes / 60))
}
