export const from = 'Von'
export const to = 'Bis'
export const show = 'Anzeigen'
export const inReverse = 'Der letzte Tag liegt vor dem ersten.'
export const pick = 'Wählen Sie den ersten und den letzten Tag.'
export const days = (count: number, text: string) => (count === 1 ? '1 Tag' : `${text} Tage`)
