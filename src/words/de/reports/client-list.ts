/** Within sentences and for screen readers. */
export const many = 'Kunden'
export const one = 'Kunde'
export const title = 'Kunden'
export const search = 'Name, Status oder ID suchen'
export const empty = 'Noch keine Kunden'
export const emptyNext = 'Ein Kunde erscheint mit dem ersten Scan, der ihn in der Spalte client_id eines Imports nennt.'

export const headings = { client: 'Kunde', status: 'Status', codes: 'Aktive QR-Codes', id: 'ID', name: 'Name' }
/** Stands after their number. */
export const codes = (count: number) => (count === 1 ? 'aktiver QR-Code' : 'aktive QR-Codes')
