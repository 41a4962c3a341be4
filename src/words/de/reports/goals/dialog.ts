/** On the button that opens it, and its name where there is none yet. */
export const set = 'Scan-Ziel setzen'
export const change = 'Scan-Ziel ändern'

export const scans = 'Scans'
export const ends = { from: 'Erster Tag', to: 'Letzter Tag' }
/** Fills the first day in: today, or the first of the month with its name. */
export const today = 'Heute'
export const about = (zone: string) =>
  `Die Tage sind die der Zeitzone ${zone}. Scans durch Bots zählen nicht. Alle, die hier arbeiten, sehen das Ziel; Gäste von Links und Einbettungen nicht.`
export const save = 'Speichern'
export const remove = 'Scan-Ziel entfernen'
export const isSaved = 'Das Scan-Ziel ist gespeichert'
export const isRemoved = 'Das Scan-Ziel ist entfernt'

export const faults = {
  scans: 'Geben Sie an, wie viele Scans es sein sollen: eine ganze Zahl ab 1.',
  dates: 'Wählen Sie den ersten und den letzten Tag, in dieser Reihenfolge.',
  tooLong: 'Wählen Sie Tage, die höchstens zwei Jahre auseinanderliegen.',
}
