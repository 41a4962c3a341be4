export const yesterday = 'Gestern'
export const lastMonth = 'Letzter Monat'
export const allTime = 'Gesamter Zeitraum'
export const anyDates = 'Beliebiger Zeitraum'
