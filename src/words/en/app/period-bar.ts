export const period = 'Period'
export const length = 'Length of the period'
export const chooseDates = 'Choose dates'
export const compareWith = 'Compare with'
export const zone = 'Time zone'
export const zoneAndBots = 'Time zone and bots'
/** Before the name of a zone. */
export const zoneIs = 'Time zone: '
export const botsCounted = 'bots counted'
