/** `lastScan`: "on 28 Nov 2026, 18:30". */
export const knownUntil = (lastScan: string) =>
  `The last scan of all came ${lastScan}; what has happened since is not known here.`
export const on = (moment: string) => `on ${moment}`
export const lateOn = (date: string) => `late on ${date}`
