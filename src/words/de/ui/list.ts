/** How many of how many are found; before the name of the rows: „QR-Codes“. */
export const counted = (found: string, all: string) => `${found} von ${all}`

/** While only the first of the rows are there, or none of those wanted. */
export const coming = (first: string | undefined, all: string) =>
  first === undefined ? `${all} sind unterwegs` : `${first} von ${all}, die anderen sind unterwegs`

export const noMatch = (what: string, { wanted, isFiltered }: { wanted: string; isFiltered: boolean }) =>
  ['Keine', what, wanted !== '' && `mit „${wanted}“`, isFiltered && 'bei diesen Filtern'].filter(Boolean).join(' ')
export const clearSearch = 'Suche leeren'
export const clearFilters = 'Alle Filter entfernen'

export const caption = (what: string) =>
  `${what}. Pfeiltasten führen von Zeile zu Zeile, die Leertaste wählt aus, die Eingabetaste öffnet.`
export const select = (name: string) => `${name} auswählen`
export const selectFound = 'Alle gefundenen auswählen'

export const sortedBy = 'Sortiert nach'
export const order = (heading: string, isFalling: boolean) => `${heading}, ${isFalling ? 'fallend' : 'steigend'}`

export const selection = 'Auswahl'
export const selected = (count: string) => `${count} ausgewählt`
/** After how many are selected: how many of them are not in sight. */
export const notInSight = (count: string) => `, davon ${count} nicht zu sehen`
export const selectAll = (count: string) => `Alle ${count} auswählen`
export const clearSelection = 'Auswahl aufheben'

interface Printed {
  /** How many of how many, as they are counted above the list. */
  readonly counted: string
  /** „QR-Codes“, or the word for one. */
  readonly what: string
  readonly query: string
  /** Heading of the column that they are sorted by. */
  readonly column: string | undefined
  readonly isFalling: boolean
}

export const printed = ({ counted, what, query, column, isFalling }: Printed) => {
  const found = `${counted} ${what}${query === '' ? '' : ` mit „${query}“`}`
  return column === undefined ? found : `${found}, nach ${column} ${isFalling ? 'absteigend' : 'aufsteigend'}`
}
export const notPrinted = (first: string, all: string, left: string) =>
  `Dies sind die ersten ${first} von ${all}. Weitere ${left} stehen in der CSV-Datei.`
