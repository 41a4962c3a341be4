/** `day`: "28. Okt. 2025". Before it nobody counted. */
export const knownFrom = (day: string) => `Scans sind ab dem ${day} bekannt.`
