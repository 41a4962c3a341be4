/** How many of how many are found; before the name of the rows: "QR codes". */
export const counted = (found: string, all: string) => `${found} of ${all}`

/** While only the first of the rows are there, or none of those wanted. */
export const coming = (first: string | undefined, all: string) =>
  first === undefined ? `${all} are on their way` : `${first} of ${all}, the others are on their way`

export const noMatch = (what: string, { wanted, isFiltered }: { wanted: string; isFiltered: boolean }) =>
  ['No', what, wanted !== '' && `with “${wanted}”`, isFiltered && 'within these filters'].filter(Boolean).join(' ')
export const clearSearch = 'Clear the search'
export const clearFilters = 'Clear all filters'

export const caption = (what: string) => `${what}. Arrow keys move from row to row, Space selects, Enter opens.`
export const select = (name: string) => `Select ${name}`
export const selectFound = 'Select all that are found'

export const sortedBy = 'Sorted by'
export const order = (heading: string, isFalling: boolean) => `${heading}, ${isFalling ? 'falling' : 'rising'}`

export const selection = 'Selected'
export const selected = (count: string) => `${count} selected`
/** After how many are selected: how many of them are not in sight. */
export const notInSight = (count: string) => `, ${count} not in sight`
export const selectAll = (count: string) => `Select all ${count}`
export const clearSelection = 'Clear the selection'

interface Printed {
  /** How many of how many, as they are counted above the list. */
  readonly counted: string
  /** "QR codes", or the word for one. */
  readonly what: string
  readonly query: string
  /** Heading of the column that they are sorted by. */
  readonly column: string | undefined
  readonly isFalling: boolean
}

export const printed = ({ counted, what, query, column, isFalling }: Printed) => {
  const found = `${counted} ${what}${query === '' ? '' : ` with “${query}”`}`
  return column === undefined ? found : `${found}, by ${column}, ${isFalling ? 'falling' : 'rising'}`
}
export const notPrinted = (first: string, all: string, left: string) =>
  `These are the first ${first} of ${all}. ${left} more are in the CSV.`
