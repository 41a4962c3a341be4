export const title = 'Übersicht'
