export const title = 'Kunden'
/** The way to how they did in a period. */
export const byScans = 'Nach Scans'
export const makeReports = (count: number) => (count === 1 ? 'Bericht erstellen' : 'Berichte erstellen')
export const mostReports = (count: number) => `Wählen Sie höchstens ${count} Kunden für Berichte`
