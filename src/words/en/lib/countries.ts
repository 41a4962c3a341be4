export const unknown = 'Unknown'
