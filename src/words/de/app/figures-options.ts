export const bots = 'Bots mitzählen'
export const botsHint = 'Linkvorschauen, Crawler und Monitoring'
export const weekStart = 'Wochen beginnen am'
/** Behind `weekStart`. */
export const weekStarts = { monday: 'Montag', sunday: 'Sonntag', saturday: 'Samstag' }
