/** Within sentences and for screen readers. */
export const many = 'clients'
export const one = 'client'
export const title = 'Clients'
export const search = 'Search name, status or id'
export const empty = 'There are no clients yet'
export const emptyNext = 'A client appears with the first scan that names it, in the column client_id of an import.'

export const headings = { client: 'Client', status: 'Status', codes: 'Active QR codes', id: 'Id', name: 'Name' }
/** Stands after their number. */
export const codes = (count: number) => (count === 1 ? 'active QR code' : 'active QR codes')
