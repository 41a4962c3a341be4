/** What a report of several codes is called. */
export const codes = (count: number) => (count === 1 ? '1 QR-Code' : `${count} QR-Codes`)
