export const close = 'Schließen'
