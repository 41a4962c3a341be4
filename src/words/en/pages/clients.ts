export const title = 'Clients'
