export const share = 'Share'
