/** What sources write (in lower case, with spaces) where the same word is not said here. */
export const statuses: ReadonlyMap<string, string> = new Map([
  ['active', 'Aktiv'],
  ['inactive', 'Inaktiv'],
  ['on hold', 'Ruhend'],
  ['paused', 'Pausiert'],
  ['suspended', 'Gesperrt'],
  ['pending', 'Ausstehend'],
  ['trial', 'Testphase'],
  ['archived', 'Archiviert'],
])
