/** A clock time, or a date with it. */
export const asOf = (time: string) => `Stand ${time}`
/** Of a period that is over. */
export const read = (date: string) => `Abgerufen am ${date}`

export const over =
  'Der Zeitraum ist vorbei: Seine Zahlen bleiben, wie sie abgerufen wurden. Klicken, um sie erneut abzurufen.'
export const refreshes = 'Wird jede Minute aktualisiert. Klicken, um jetzt zu aktualisieren.'
/** Behind what the button shows, to screen readers. */
export const toRefresh = ', wird jede Minute aktualisiert; jetzt aktualisieren'
