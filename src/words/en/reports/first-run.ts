export const noScansYet = 'No scans yet'
export const whatNext = 'Import a log of your scans, or connect an SMLLR account.'
export const howTo = 'How to import'
