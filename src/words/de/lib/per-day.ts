/** Of a period, and of what it is compared with: as a number, and both formatted. */
export const days = (own: number, text: string, before: string) =>
  `${own === 1 ? '1 Tag' : `${text} Tage`} gegenüber ${before}`
/** `window`: "1.–31. Okt. 2026"; `days`: "11 Tage gegenüber 31". */
export const byAverageDay = (window: string, days: string) => `${window}, nach dem Tagesdurchschnitt (${days})`
