/** Follow a change of the average day in words: "42,9 % mehr als 3.238 pro Tag", "unverändert bei 3.238 pro Tag". */
export const against = (before: string, isSame: boolean) => `${isSame ? 'bei' : 'als'} ${before} pro Tag`
/** In the place of a change where no average can be told; `days` as a number and formatted. */
export const beside = (visitors: string, days: number, text: string) =>
  `davor ${visitors} an ${days === 1 ? '1 Tag' : `${text} Tagen`}`
/** `days`: "11 Tage gegenüber 31"; averages, and the total compared with. */
export const sentence = (days: string, own: string, before: string, total: string) =>
  `${days}: Verglichen wird der Tagesdurchschnitt, ${own} Scans gegenüber ${before}. Insgesamt waren es dort ${total}.`
