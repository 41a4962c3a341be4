export const topQrs = 'Top-QR-Codes'
export const topCampaigns = 'Top-Kampagnen'
