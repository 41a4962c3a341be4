import { createFinder, type Found } from './finder.ts'
import type { Findable } from './haystack.ts'
import type { Item } from './item.ts'

/** Things of one kind, to be found: codes, campaigns, pages. */
export interface Source {
  /** Names the group. */
  readonly title: string
  /** Whether they are shown while nothing is typed. */
  readonly atFirst: boolean
  readonly find: (query: string, recent: ReadonlySet<string>) => Found
  /** What is shown of the thing at a position. */
  readonly itemAt: (position: number) => Item
  /** Those of the ids that there are, by id. */
  readonly withIds: (ids: ReadonlySet<string>) => ReadonlyMap<string, Item>
  /** As those of its finder. */
  readonly look: (query: string, recent: ReadonlySet<string>, hasTime: () => boolean) => boolean
  readonly prepare: (hasTime: () => boolean) => boolean
  readonly isReady: () => boolean
}

/** How rows of a kind are found and shown. */
interface Kind<Row> {
  readonly title: string
  readonly atFirst?: boolean
  /** Found only by words that begin as what is typed does. */
  readonly byBeginnings?: boolean
  /** The id of the item. */
  readonly idOf: (row: Row) => string
  readonly findable: (row: Row) => Findable
  readonly item: (row: Row) => Omit<Item, 'id'>
}

/** Makes rows findable; among equals they keep their order. An item is made only of what is shown. */
export function sourceOf<Row>(rows: readonly Row[], kind: Kind<Row>): Source {
  const finder = createFinder(rows.length, (position) => kind.findable(rows[position]!), kind.byBeginnings)
  const itemAt = (position: number): Item => {
    const row = rows[position]!
    return { id: kind.idOf(row), ...kind.item(row) }
  }
  /** Where the rows with these ids are: found by one walk, and kept, for the ids stay the same while a person types. */
  let known: { readonly ids: ReadonlySet<string>; readonly positions: ReadonlySet<number> } | undefined
  const positionsOf = (ids: ReadonlySet<string>): ReadonlySet<number> => {
    if (known?.ids !== ids) {
      const positions = ids.size === 0 ? [] : rows.flatMap((row, place) => (ids.has(kind.idOf(row)) ? [place] : []))
      known = { ids, positions: new Set(positions) }
    }
    return known.positions
  }
  return {
    title: kind.title,
    atFirst: kind.atFirst ?? false,
    find: (query, recent) => finder.find(query, positionsOf(recent)),
    itemAt,
    withIds: (ids) => new Map([...positionsOf(ids)].map(itemAt).map((item) => [item.id, item])),
    look: (query, recent, hasTime) => finder.look(query, positionsOf(recent), hasTime),
    prepare: finder.prepare,
    isReady: finder.isReady,
  }
}
