export const from = 'Von'
export const to = 'Bis'
export const show = 'Anzeigen'
export const inReverse = 'Der letzte Tag liegt vor dem ersten.'
export const pick = 'Wählen Sie den ersten und den letzten Tag.'
/** Where those compared with are not as many; `days`: "31 Tage", and the others formatted. */
export const daysAgainst = (days: string, others: string) => `${days}, gegenüber ${others}`
export const days = (count: number, text: string) => (count === 1 ? '1 Tag' : `${text} Tage`)
