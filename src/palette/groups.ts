import * as words from '#words/palette.ts'
import type { Item } from './item.ts'
import type { Source } from './source.ts'

/** What is shown of one kind. */
export interface Group {
  readonly title: string
  /** How many there are. */
  readonly count: number
  /** How many of them are shown: all once the group is unfolded. */
  readonly shown: number
  readonly itemAt: (place: number) => Item
}

/** So many of a kind are shown at once: the other kinds stay in reach. */
const SHOWN = 6

/** What fits the query, a group for each kind that is ready, that with the best fit first. */
export function groupsFor(
  query: string,
  sources: readonly Source[],
  recent: ReadonlySet<string>,
  unfolded: ReadonlySet<string>,
): readonly Group[] {
  if (query.trim() === '') return groupsAtFirst(sources, recent)
  return sources
    .filter((source) => source.isReady())
    .map((source) => ({ source, found: source.find(query, recent) }))
    .filter(({ found }) => found.best !== undefined)
    .toSorted((a, b) => a.found.best! - b.found.best!)
    .map(({ source, found: { count, at } }) => ({
      title: source.title,
      count,
      // No row is spent on saying that one more follows.
      shown: unfolded.has(source.title) || count <= SHOWN + 1 ? count : SHOWN,
      itemAt: (place) => source.itemAt(at(place)),
    }))
}

/** While nothing is typed: what was opened before, and what is always there. */
function groupsAtFirst(sources: readonly Source[], recent: ReadonlySet<string>): readonly Group[] {
  const known = sources.map((source) => source.withIds(recent))
  const opened = [...recent].flatMap((id) => known.flatMap((items) => items.get(id) ?? [])).slice(0, SHOWN)
  const groups = sources
    .filter(({ atFirst }) => atFirst)
    .map((source) => ({ title: source.title, itemAt: source.itemAt, count: source.find('', recent).count }))
  return [{ title: words.opened, itemAt: (place: number) => opened[place]!, count: opened.length }, ...groups]
    .filter(({ count }) => count > 0)
    .map((group) => ({ ...group, shown: group.count }))
}
