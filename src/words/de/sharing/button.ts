export const share = 'Freigeben'
