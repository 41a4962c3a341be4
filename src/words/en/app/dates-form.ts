export const from = 'From'
export const to = 'To'
export const show = 'Show'
export const inReverse = 'The last date lies before the first.'
export const pick = 'Pick the first and the last date.'
/** Where those compared with are not as many; `days`: "31 days", and the others formatted. */
export const daysAgainst = (days: string, others: string) => `${days}, against ${others}`
export const days = (count: number, text: string) => (count === 1 ? '1 day' : `${text} days`)
