/** Of days of which the last is not over. */
export const upTo = (days: string, time: string) => `${days}, bis ${time} Uhr`
