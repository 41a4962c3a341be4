export const title = 'Campaigns'
