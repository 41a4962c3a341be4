/** Under a list: the name of a zone. */
export const timesIn = (zone: string) => `Times by the clock of ${zone}.`
