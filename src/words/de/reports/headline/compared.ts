import type { PeriodName } from '#contract/period.ts'

/** What the dates compared with are to the period, or to the part of it that is over: for the sentences below. */
export const chosen = (isPart: boolean) =>
  isPart ? 'demselben Teil des gewählten Zeitraums' : 'dem gewählten Zeitraum'
export const yearBefore = (isPart: boolean) => `${isPart ? 'demselben Teil' : 'denselben Tagen'} ein Jahr davor`
export const yearBeforeByWeekday = (isPart: boolean) =>
  `${isPart ? 'demselben Teil ein Jahr davor' : 'den Tagen ein Jahr davor'}, nach Wochentagen abgeglichen`
export const beforeByWeekday = (isPart: boolean) =>
  `${isPart ? 'demselben Teil davor' : 'den Tagen davor'}, nach Wochentagen abgeglichen`
export const before = (isPart: boolean, period: PeriodName) =>
  isPart ? `demselben Teil ${genitive[period]} davor` : `${dative[period]} davor`
export const daysBefore = (isPart: boolean, days: number) =>
  isPart ? `demselben Teil der ${days} Tage davor` : `den ${days} Tagen davor`
export const monthsBefore = (isPart: boolean, months: number) =>
  isPart ? `demselben Teil der ${months} Monate davor` : `den ${months} Monaten davor`

const dative = { day: 'dem Tag', week: 'der Woche', month: 'dem Monat', year: 'dem Jahr' }
const genitive = { day: 'des Tages', week: 'der Woche', month: 'des Monats', year: 'des Jahres' }

/** `window`: "1.–15. Apr. 2026, bis 14:30". */
export const comparedWith = (window: string, what: string) => `Verglichen mit ${window}, ${what}.`

/** Where of the period itself not all is compared. */
export const partCompared = (own: string, window: string, what: string) =>
  `Verglichen: ${own}${own.includes(',') ? ',' : ''} mit ${window}, ${what}.`

export const notCompared = 'Ohne Vergleich.'
export const onceComplete = 'Der Vergleich folgt, sobald der Verlauf vollständig ist.'
export const onItsWay = 'Die Zahlen zum Vergleich werden noch geladen.'
export const nothing = 'Keine Zahlen zum Vergleich.'
