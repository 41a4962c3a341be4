import type { WatchList } from '#contract/watch-list.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { lists } from '#words/reports/watch-list/report.ts'
import { titles } from '#words/reports/watch-list/titles.ts'
import { unusualOf, type SectionName } from './words.ts'

/** The answer first: how many are on each list. Each leads to its list. */
export function Summary({ list }: { list: WatchList }) {
  return (
    <nav
      aria-label={lists}
      className="mb-4 flex flex-wrap gap-px overflow-hidden rounded-card border border-line bg-line"
    >
      {countsOf(list).map(([name, count]) => (
        <a
          key={name}
          href={`#${name}`}
          className="flex flex-1 basis-36 flex-col bg-surface px-4 py-3 hover:bg-sunken focus-visible:-outline-offset-2"
        >
          <span className="text-xl font-semibold tabular-nums">{formatExact(count)}</span>{' '}
          <span className="text-muted">{titles[name]}</span>
        </a>
      ))}
    </nav>
  )
}

/** In the order of the page; those that the source cannot tell are left out. */
function countsOf({ silent, neverScanned, rising, withoutClient, sameDestination }: WatchList) {
  const counts: [SectionName, number | undefined][] = [
    ['silent', silent?.codes.length],
    ['neverScanned', neverScanned.codes.length],
    ['rising', rising?.codes.length],
    ['withoutClient', withoutClient?.codes.length],
    ['sameDestination', unusualOf(sameDestination)],
  ]
  return counts.flatMap(([name, count]) => (count === undefined ? [] : [[name, count] as const]))
}
