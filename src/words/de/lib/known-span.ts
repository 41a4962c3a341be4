/** `lastScan`: "28. Nov. 2026, 18:30". */
export const knownUntil = (lastScan: string) =>
  `Der letzte Scan überhaupt kam am ${lastScan}; was seither geschah, ist hier nicht bekannt.`
