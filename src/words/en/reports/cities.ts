export const title = 'Top cities'
