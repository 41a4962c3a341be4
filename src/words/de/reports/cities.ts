export const title = 'Top-Städte'
