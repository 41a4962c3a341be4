export const add = 'Nur diese Scans anzeigen'
export const remove = 'Wieder alle Scans anzeigen'
