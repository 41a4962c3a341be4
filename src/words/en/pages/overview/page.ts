export const title = 'Overview'
