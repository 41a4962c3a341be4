export const campaigns = 'Campaigns'
export const qrs = 'QR codes'
