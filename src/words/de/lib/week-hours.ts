/** An hour of the week, by its weekday and the clock times at which it begins and ends. */
export const weekHour = (weekday: string, from: string, to: string) => `${weekday}, ${from}–${to} Uhr`
export const anHour = (average: string) => `${average} pro Stunde`
