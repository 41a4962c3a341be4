import { numberFormat } from './formats.ts'

const unit = (name: string) =>
  numberFormat({ style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 0 })
const inSeconds = unit('second')
const inMinutes = unit('minute')
const inHours = unit('hour')

const MINUTE = 60
const HOUR = 60 * MINUTE

/** How long something will take, as roughly as an estimate is: `5 seconds`, `20 seconds`, `3 minutes`, `2 hours`. */
export function formatDuration(seconds: number): string {
  const inFives = Math.max(5, Math.ceil(seconds / 5) * 5)
  if (inFives < MINUTE) return inSeconds().format(inFives)
  if (seconds < 1.5 * HOUR) return inMinutes().format(Math.ceil(seconds / MINUTE))
  return inHours().format(Math.round(seconds / HOUR))
}
