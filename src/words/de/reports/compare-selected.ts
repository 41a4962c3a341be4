export const compare = 'Vergleichen'
export const howMany = (fewest: number, most: number) => `Zum Vergleichen ${fewest} bis ${most} auswählen`
