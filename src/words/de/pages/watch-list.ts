export const title = 'Prüfliste'
