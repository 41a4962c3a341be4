/** A clock time, or a date with it. */
export const asOf = (time: string) => `As of ${time}`
/** Of a period that is over. */
export const read = (date: string) => `Read ${date}`

export const over = 'The period is over: its figures stay as they were read. Click to ask again.'
export const refreshes = 'Refreshes every minute. Click to refresh now.'
/** Behind what the button shows, to screen readers. */
export const toRefresh = ', refreshes every minute; refresh now'
