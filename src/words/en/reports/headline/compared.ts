import type { PeriodName } from '#contract/period.ts'

/** What the dates compared with are to the period, or to the part of it that is over: for the sentences below. */
export const chosen = (isPart: boolean) => (isPart ? 'the same part of the dates chosen' : 'the dates chosen')
export const yearBefore = (isPart: boolean) => `${isPart ? 'the same part' : 'the same dates'} a year before`
export const yearBeforeByWeekday = (isPart: boolean) =>
  `${isPart ? 'the same part a year before' : 'a year before'}, matched by weekday`
export const beforeByWeekday = (isPart: boolean) =>
  `${isPart ? 'the same part before' : 'the days before'}, matched by weekday`
export const before = (isPart: boolean, period: PeriodName) => ofPart(isPart, `the ${period} before`)
export const daysBefore = (isPart: boolean, days: number) => ofPart(isPart, `the ${days} days before`)
export const monthsBefore = (isPart: boolean, months: number) => ofPart(isPart, `the ${months} months before`)

const ofPart = (isPart: boolean, what: string) => (isPart ? `the same part of ${what}` : what)

/** `window`: "1–15 Apr 2026, up to 14:30". */
export const comparedWith = (window: string, what: string) => `Compared with ${window}, ${what}.`

/** Where of the period itself not all is compared. */
export const partCompared = (own: string, window: string, what: string) =>
  `Compared: ${own}${own.includes(',') ? ',' : ''} with ${window}, ${what}.`

export const notCompared = 'Not compared.'
export const onceComplete = 'Compared once the timeline is complete.'
export const onItsWay = 'What to compare with is on its way.'
export const nothing = 'Nothing to compare with.'
