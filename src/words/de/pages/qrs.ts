export const title = 'QR-Codes'
