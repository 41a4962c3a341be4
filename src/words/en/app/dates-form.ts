export const from = 'From'
export const to = 'To'
export const show = 'Show'
export const inReverse = 'The last date lies before the first.'
export const pick = 'Pick the first and the last date.'
export const days = (count: number, text: string) => (count === 1 ? '1 day' : `${text} days`)
