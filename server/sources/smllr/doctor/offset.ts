/** Finds out which way the vendor's `timezoneOffset` counts, by the scans of the busiest code. */
import { dateAt, periodOf, stepDate, type CalendarPeriod } from '#contract/period.ts'
import type { QrReport } from '#contract/reporting.ts'
import { zoneFromJsOffset, type Instant } from '#contract/zone.ts'
import type { Finding } from '#server/finding.ts'
import { VendorFailure } from '../client.ts'
import { periodQuestion, type OffsetSign } from '../questions.ts'
import { hoursOf, signOf, tellingOffset, type SignFound } from './sign.ts'
import type { Visit } from './visit.ts'

/** The calendar month, in UTC, that lies `steps` months from now. */
export function monthOf(now: Instant, steps = 0): CalendarPeriod {
  return periodOf('month', stepDate('month', dateAt('UTC', now), steps), 'UTC')
}

/** `report` is the code's answer for this month. Asks two or three times. */
export async function examineOffset(
  visit: Visit,
  report: QrReport | undefined,
  now: Instant,
  set: OffsetSign,
): Promise<Finding> {
  const { sign, why } = await signBy(visit, report, now).catch((error: unknown) => {
    if (!(error instanceof VendorFailure) || error.kind === 'limit') throw error
    return { sign: 'inconclusive' as const, why: error.message }
  })
  return { about: 'Offset', ...verdictOn(sign, why, set) }
}

interface Found {
  readonly sign: SignFound
  /** What kept it from being found out. */
  readonly why: string
}

async function signBy(visit: Visit, report: QrReport | undefined, now: Instant): Promise<Found> {
  const inconclusive = (why: string): Found => ({ sign: 'inconclusive', why })
  if (report === undefined) return inconclusive('There is no code whose scans could tell.')
  const before = monthOf(now, -1)
  const date = busiestDay(report, now) ?? busiestDay(await visit.read(periodQuestion('qr', report.qrId, before)), now)
  if (date === undefined) return inconclusive('The code with most scans has had none of late that could tell.')

  const hoursIn = async (zone: string) =>
    hoursOf((await visit.read(periodQuestion('qr', report.qrId, periodOf('day', date, zone)))).timeline)
  const utc = await hoursIn('UTC')
  if (utc === undefined) return inconclusive('SMLLR does not give the scans of a day by the hour.')
  const offset = tellingOffset(utc)
  if (offset === undefined) return inconclusive(`The scans of ${date} would look alike either way.`)
  const shifted = await hoursIn(zoneFromJsOffset(offset * 60))
  if (shifted === undefined) return inconclusive('SMLLR does not give the scans of a day by the hour.')
  return { sign: signOf(utc, shifted, offset), why: `The scans of ${date} fit neither way.` }
}

/** The day with most scans, of those that were over long ago enough to stay as they are, whatever the zone. */
function busiestDay({ timeline }: QrReport, now: Instant): string | undefined {
  const last = stepDate('day', dateAt('UTC', now), -2)
  const [busiest] = timeline
    .filter(({ date, scans }) => /^\d{4}-\d\d-\d\d$/.test(date) && date <= last && scans > 0)
    .sort((a, b) => b.scans - a.scans)
  return busiest?.date
}

function verdictOn(sign: SignFound, why: string, set: OffsetSign): Pick<Finding, 'verdict' | 'text'> {
  switch (sign) {
    case 'inconclusive':
      return { verdict: 'unsure', text: `Which way it counts is inconclusive. ${why}` }
    case 'ignored':
      return { verdict: 'bad', text: 'SMLLR ignores it: days begin at midnight UTC, whatever zone is chosen.' }
    case 'js':
    case 'east': {
      const way = sign === 'js' ? 'as JavaScript’s getTimezoneOffset() does' : 'minutes east of Greenwich'
      return sign === set
        ? { verdict: 'good', text: `It counts ${way}, as is set.` }
        : { verdict: 'bad', text: `It counts ${way}, but the opposite is set. Set SMLLR_TIMEZONE_SIGN=${sign}.` }
    }
  }
}
