export const title = 'Watch list'
