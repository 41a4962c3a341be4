export const title = 'Source of the figures'
