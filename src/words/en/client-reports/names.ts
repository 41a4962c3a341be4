/** What a report of several codes is called. */
export const codes = (count: number) => (count === 1 ? '1 QR code' : `${count} QR codes`)
/** And one of the whole organisation. */
export const allCodes = 'All QR codes'
