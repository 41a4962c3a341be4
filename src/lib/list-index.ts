import { foldBothWays, matcherOf, sortKey } from './fold.ts'

export interface Sort<Column extends string = string> {
  readonly column: Column
  readonly descending: boolean
}

/** How a list is searched and sorted. */
export interface ListSpec<Row, Column extends string> {
  /** The texts that a search looks through. */
  readonly searched: (row: Row) => readonly string[]
  /** What each column is sorted by; undefined while that has yet to come. */
  readonly sortedBy: Readonly<Record<Column, ((row: Row) => string | number) | undefined>>
  /** The order that a list has where nobody has chosen, and where what was chosen cannot be had. */
  readonly usual: Sort<Column>
}

/** The order in which rows can stand: that which is wanted, or the usual one. */
export function standing<Row, Column extends string>(
  { sortedBy, usual }: Pick<ListSpec<Row, Column>, 'sortedBy' | 'usual'>,
  wanted: Sort<Column>,
): { readonly sort: Sort<Column>; readonly order: Order<Row> } {
  const by = sortedBy[wanted.column]
  if (by !== undefined) return { sort: wanted, order: { by, descending: wanted.descending } }
  return { sort: usual, order: { by: sortedBy[usual.column]!, descending: usual.descending } }
}

export interface Order<Row> {
  /** Gives the same order for as long as it is the same. */
  readonly by: (row: Row) => string | number
  readonly descending: boolean
}

export interface ListIndex<Row> {
  readonly size: number
  /**
   * The rows in which every word of the query is found and that `keep` wants, in order. A function wants the same rows
   * for as long as it is the same.
   */
  readonly select: (query: string, order: Order<Row>, keep?: (row: Row) => boolean) => readonly Row[]
  /**
   * Gets ready for the first search, as far as time allows: goes on until `hasTime` says no. False while something is
   * left to do. Without it the first search takes longer; the answers are the same.
   */
  readonly prepare: (hasTime: () => boolean) => boolean
}

/** So many rows are prepared between two looks at the clock. */
const PORTION = 500

/**
 * Prepares a list for search and sort while a person types. What is costly is done once for the rows, not for each
 * letter: their texts are folded, and each order is kept once it was asked for. A search marks the rows that match, in the
 * order in which they lie in memory (ten times as fast as in any other), then walks the order asked for.
 */
export function indexList<Row>(rows: readonly Row[], searched: ListSpec<Row, string>['searched']): ListIndex<Row> {
  const haystacks: string[] = []
  const orders = new WeakMap<Order<Row>['by'], readonly number[]>()

  function prepare(hasTime: () => boolean): boolean {
    while (haystacks.length < rows.length) {
      if (!hasTime()) return false
      for (const row of rows.slice(haystacks.length, haystacks.length + PORTION)) {
        // A line feed cannot be typed into the search, so no word matches across two texts.
        haystacks.push(foldBothWays(searched(row).join('\n')))
      }
    }
    return true
  }

  /** Which rows are wanted, worked out once for each that says so: between two letters it stays the same. */
  const wanted = new WeakMap<(row: Row) => boolean, readonly boolean[]>()

  function wantedBy(keep: (row: Row) => boolean): readonly boolean[] {
    const known = wanted.get(keep)
    if (known !== undefined) return known
    const marks = rows.map(keep)
    wanted.set(keep, marks)
    return marks
  }

  function matching(query: string, keep: ((row: Row) => boolean) | undefined): (row: number) => boolean {
    const isWanted = keep && wantedBy(keep)
    if (query.trim() === '') return (row) => isWanted?.[row] !== false
    prepare(() => true)
    const fits = matcherOf(query)
    const isMatch = haystacks.map((haystack, row) => isWanted?.[row] !== false && fits(haystack))
    return (row) => isMatch[row]!
  }

  function orderBy(by: Order<Row>['by']): readonly number[] {
    let order = orders.get(by)
    if (order === undefined) {
      order = ascending(rows.map(by))
      orders.set(by, order)
    }
    return order
  }

  return {
    size: rows.length,
    prepare,
    select(query, { by, descending }, keep) {
      const matches = matching(query, keep)
      const order = orderBy(by)
      const found: Row[] = []
      for (let place = 0; place < order.length; place++) {
        const row = order[descending ? order.length - 1 - place : place]!
        if (matches(row)) found.push(rows[row]!)
      }
      return found
    },
  }
}

/** Positions of the values in rising order; equal ones keep theirs. */
function ascending(values: readonly (string | number)[]): readonly number[] {
  const keys = values.map((value) => (typeof value === 'string' ? sortKey(value) : value))
  const order = values.map((_, position) => position)
  return order.sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b))
}
