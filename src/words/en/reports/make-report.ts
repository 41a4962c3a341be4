export const make = 'Make a report'
export const most = (count: number) => `Select at most ${count} codes for a report`
