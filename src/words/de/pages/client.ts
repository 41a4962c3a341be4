export const campaigns = 'Kampagnen'
export const qrs = 'QR-Codes'
