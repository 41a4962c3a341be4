/** Follow a change of the average day in words: "42.9% more than 3,238 a day", "no change from 3,238 a day". */
export const against = (before: string, isSame: boolean) => `${isSame ? 'from' : 'than'} ${before} a day`
/** In the place of a change where no average can be told; `days` as a number and formatted. */
export const beside = (visitors: string, days: number, text: string) =>
  `${visitors} before, in ${days === 1 ? '1 day' : `${text} days`}`
/** `days`: "11 days against 31"; averages, and the total compared with. */
export const sentence = (days: string, own: string, before: string, total: string) =>
  `${days}: the average day is compared, ${own} scans against ${before}. In all there were ${total} then.`
