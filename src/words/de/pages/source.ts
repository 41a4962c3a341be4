export const title = 'Quelle der Zahlen'
