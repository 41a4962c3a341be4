export const title = 'Vergleich'
