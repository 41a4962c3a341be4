/** Within sentences and for screen readers. */
export const many = 'Kampagnen'
export const one = 'Kampagne'
export const title = 'Kampagnen'
export const search = 'Name oder ID suchen'
export const empty = 'Noch keine Kampagnen'
export const emptyNext =
  'Eine Kampagne erscheint mit dem ersten Scan, der sie in der Spalte campaign_id eines Imports nennt.'

export const headings = { campaign: 'Kampagne', codes: 'QR-Codes', scans: 'Scans', id: 'ID', name: 'Name' }
/** Stands after their number. */
export const codes = (count: number) => (count === 1 ? 'QR-Code' : 'QR-Codes')
