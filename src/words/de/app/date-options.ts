export const yesterday = 'Gestern'
export const lastMonth = 'Letzter Monat'
export const anyDates = 'Beliebiger Zeitraum'
