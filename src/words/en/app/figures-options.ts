export const bots = 'Count bots'
export const botsHint = 'Previews, crawlers and monitors'
export const weekStart = 'Weeks begin on'
/** Behind `weekStart`. */
export const weekStarts = { monday: 'Monday', sunday: 'Sunday', saturday: 'Saturday' }
