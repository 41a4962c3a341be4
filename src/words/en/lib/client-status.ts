/** What sources write (in lower case, with spaces) where the same word is not said here. */
export const statuses: ReadonlyMap<string, string> = new Map()
