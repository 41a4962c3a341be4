import { toLocal, type Instant, type Zone } from '#contract/zone.ts'
import { dateFormat } from './formats.ts'

export const dayAndTime = dateFormat({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** When something happened, in the zone: `15 May 2026, 14:30`. */
export function formatInstant(instant: Instant, zone: Zone): string {
  return dayAndTime().format(toLocal(zone, instant))
}
