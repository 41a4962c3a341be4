/** Under a list: the name of a zone. */
export const timesIn = (zone: string) => `Uhrzeiten in der Zeitzone ${zone}.`
