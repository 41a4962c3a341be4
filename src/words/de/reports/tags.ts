export const title = 'Scans nach Schlagwort'
export const tag = 'Schlagwort'
export const tags = 'Schlagwörtern'
export const scans = 'Scans'
/** The codes that have none. */
export const withoutTag = 'Ohne Schlagwort'
export const overlap =
  'Ein QR-Code mit mehreren Schlagwörtern zählt bei jedem davon; die Anteile können also mehr als 100 % ergeben.'
/** Leads to the tags with most scans side by side. */
export const compare = 'Vergleichen'
