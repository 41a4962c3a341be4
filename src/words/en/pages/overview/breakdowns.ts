export const topQrs = 'Top QR codes'
export const topCampaigns = 'Top campaigns'
