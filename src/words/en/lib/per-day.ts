/** Of a period, and of what it is compared with: as a number, and both formatted. */
export const days = (own: number, text: string, before: string) =>
  `${own === 1 ? '1 day' : `${text} days`} against ${before}`
/** `window`: "1–31 Oct 2026"; `days`: "11 days against 31". */
export const byAverageDay = (window: string, days: string) => `${window}, by the average day (${days})`
