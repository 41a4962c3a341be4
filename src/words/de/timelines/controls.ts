export const cut = 'Unterteilung'
export const cuts = { hour: 'Pro Stunde', day: 'Pro Tag', week: 'Pro Woche', month: 'Pro Monat' }
export const count = 'Zählweise'
export const each = { hour: 'Stundenwerte', day: 'Tageswerte', week: 'Wochenwerte', month: 'Monatswerte' }
export const total = 'Laufende Summe'

/** Of what is taken away, whose title it gets. */
export const addedUp = (title: string) => `${title}, laufende Summe`
