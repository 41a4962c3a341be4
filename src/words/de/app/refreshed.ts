/** `asOf`: "Stand: 14:32". */
export const refreshed = (asOf: string) => `Aktualisiert. ${asOf}`
