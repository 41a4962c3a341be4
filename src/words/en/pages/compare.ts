export const title = 'Compare'
