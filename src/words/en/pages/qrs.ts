export const title = 'QR codes'
