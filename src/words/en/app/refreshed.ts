/** `asOf`: "As of 14:32". */
export const refreshed = (asOf: string) => `Refreshed. ${asOf}`
