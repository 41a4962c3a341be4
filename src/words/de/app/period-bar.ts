export const period = 'Zeitraum'
export const length = 'Länge des Zeitraums'
export const chooseDates = 'Zeitraum wählen'
export const compareWith = 'Vergleichen mit'
export const zone = 'Zeitzone'
export const zoneAndBots = 'Zeitzone und Bots'
/** Before the name of a zone. */
export const zoneIs = 'Zeitzone: '
export const botsCounted = 'Bots mitgezählt'
