export const noScansYet = 'Noch keine Scans'
export const whatNext = 'Importieren Sie ein Protokoll Ihrer Scans, oder verbinden Sie ein SMLLR-Konto.'
export const howTo = 'So importieren Sie'
