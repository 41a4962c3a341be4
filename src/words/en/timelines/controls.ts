export const cut = 'Cut into'
export const cuts = { hour: 'By hour', day: 'By day', week: 'By week', month: 'By month' }
export const count = 'Count'
export const each = { hour: 'Each hour', day: 'Each day', week: 'Each week', month: 'Each month' }
export const total = 'Running total'

/** Of what is taken away, whose title it gets. */
export const addedUp = (title: string) => `${title}, running total`
