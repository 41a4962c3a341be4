/** `day`: "28 Oct 2025". Before it nobody counted. */
export const knownFrom = (day: string) => `Scans are known from ${day} on.`
