export const all = (name: string) => `Alle QR-Codes mit dem Schlagwort ${name}`
export const add = 'Schlagwörter hinzufügen'
export const change = 'Ändern'
export const tryAgain = 'Erneut versuchen'
export const none = 'Keine'
