export const share = 'Teilen'
