export const close = 'Schließen'
export const cancel = 'Abbrechen'
