import type { ReactNode } from 'react'

/** A column of a list. Its key is what the list is sorted by. */
export interface ListColumn<Row, Column extends string> {
  readonly key: Column
  readonly heading: string
  /** Width as a track of a CSS grid. */
  readonly width: string
  /** Counts and dates: aligned to the right, and falling when first sorted by. */
  readonly numeric?: boolean
  /** Where the cell stands in the two lines that a row has on a phone; left out there without it. */
  readonly onPhone?: 'first' | 'first-end' | 'second' | 'second-end'
  /** What is in the cell. Controls in it take the tab index: of all rows only one is reached by the Tab key. */
  readonly cell: (row: Row, tabIndex: 0 | -1) => ReactNode
  /** What stands on paper, where that is less: what comes by the screen is not to be had for a thousand rows. */
  readonly printed?: (row: Row) => ReactNode
}
