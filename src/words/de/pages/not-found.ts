export const title = 'Diese Seite gibt es nicht'
export const why = 'Die Adresse ist vielleicht unvollständig oder enthält einen Tippfehler.'
export const toOverview = 'Zur Übersicht'
