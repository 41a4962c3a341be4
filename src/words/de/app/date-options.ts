export const yesterday = 'Gestern'
export const last = { week: 'Letzte Woche', month: 'Letzter Monat', quarter: 'Letztes Quartal', year: 'Letztes Jahr' }
export const allTime = 'Gesamter Zeitraum'
export const anyDates = 'Beliebiger Zeitraum'
