export const lengths = { day: 'Day', week: 'Week', month: 'Month', year: 'Year' }
export const rolling = {
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
  '90d': 'Last 90 days',
  '12m': 'Last 12 months',
}

/** What stands beside the name of a period that is not over. */
export const when = { now: 'so far', future: 'yet to come' }

/** What figures are compared with, where there is little room. */
export const compared = {
  previous: 'vs period before',
  year: 'vs year before',
  weekday: 'vs year before, by weekday',
  none: 'Not compared',
}
export const comparedWith = (dates: string) => `vs ${dates}`

/** First and last date as text, and the name of a zone. */
export const spanInFull = (dates: string, zone: string) => `${dates}, ${zone} time`
