/** `lastScan`: "28 Nov 2026, 18:30". */
export const knownUntil = (lastScan: string) =>
  `The last scan of all came on ${lastScan}; what has happened since is not known here.`
