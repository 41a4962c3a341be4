export const title = 'Kampagnen'
