/** `lastScan`: "am 28. Nov. 2026, 18:30". */
export const knownUntil = (lastScan: string) =>
  `Der letzte Scan überhaupt kam ${lastScan}; was seither geschah, ist hier nicht bekannt.`
export const on = (moment: string) => `am ${moment}`
export const lateOn = (date: string) => `am späten Abend des ${date}`
