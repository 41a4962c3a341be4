export const title = 'Kunden'
