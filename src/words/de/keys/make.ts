export const title = 'Neuer API-Schlüssel'
export const name = 'Wofür der Schlüssel ist'
export const nameExample = 'Monatsbericht'
export const means = 'Wer den Schlüssel hat, kann alle Zahlen lesen und nichts ändern.'
export const nameMissing = 'Geben Sie dem Schlüssel einen Namen.'
export const make = 'Schlüssel erstellen'

export const madeTitle = 'Der Schlüssel ist erstellt'
export const key = 'API-Schlüssel'
/** What is copied, after "Copy". */
export const copied = 'Schlüssel'
export const onlyNow =
  'Kopieren Sie ihn jetzt: Gespeichert wird nur ein Hash, niemand kann ihn noch einmal anzeigen. Er gehört auf einen Server, nie in eine Seite.'
/** Above a command for a shell, which reads the key from a variable. */
export const example = 'Zum Ausprobieren, mit dem Schlüssel in der Variablen KEY'
export const described = 'Alle Endpunkte (OpenAPI)'
export const done = 'Fertig'
