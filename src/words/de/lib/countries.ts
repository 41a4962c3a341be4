export const unknown = 'Unbekannt'
