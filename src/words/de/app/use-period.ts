export const lengths = { day: 'Tag', week: 'Woche', month: 'Monat', year: 'Jahr' }
export const rolling = {
  '7d': 'Letzte 7 Tage',
  '30d': 'Letzte 30 Tage',
  '90d': 'Letzte 90 Tage',
  '12m': 'Letzte 12 Monate',
}

/** What stands beside the name of a period that is not over. */
export const when = { now: 'bisher', future: 'steht noch aus' }

/** What figures are compared with, where there is little room. */
export const compared = {
  previous: 'vs. Zeitraum davor',
  year: 'vs. Vorjahr',
  weekday: 'vs. Vorjahr, nach Wochentagen',
  none: 'Ohne Vergleich',
}
export const comparedWith = (dates: string) => `vs. ${dates}`

/** First and last date as text, and the name of a zone. */
export const spanInFull = (dates: string, zone: string) => `${dates}, Zeitzone ${zone}`
