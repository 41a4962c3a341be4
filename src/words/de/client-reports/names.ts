/** What a report of several codes is called. */
export const codes = (count: number) => (count === 1 ? '1 QR-Code' : `${count} QR-Codes`)
/** And one of the whole organisation. */
export const allCodes = 'Alle QR-Codes'
