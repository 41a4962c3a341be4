/** Which modules come in one file: by who needs them, so that a page loads little that belongs to others (record 0261). */
import type { Rolldown } from 'vite'

type Groups = NonNullable<Extract<Rolldown.OutputOptions['codeSplitting'], object>['groups']>
type Graph = Parameters<Extract<Groups[number]['name'], (...args: never) => unknown>>[1]

/**
 * Kinds of parts that load by themselves, pages and what is loaded within them: by the part's path, the first that matches.
 * In this order it is asked who shares a module, those that must be quickest first.
 */
const KINDS = {
  lists: /pages\/(qrs|campaigns|clients|ranking|watch-list)\/|\/no-period|api\/status/,
  /** The first chart of the overview. */
  timeline: /reports\/timeline\/content|charts\/timeline\//,
  figures:
    /pages\/(qr|campaign|client|owner|compare)\/|src\/(reports|charts|annotations)\/|client-reports\/(goal|hours)/,
  documents: /pages\/(report|reports|new-report|report-print)\/|src\/client-reports\//,
  sharing: /pages\/(sharing|embeds?|new-embed|keys)\/|src\/embeds\/|sharing\/(mailed-links|edit-dialog)/,
  guests: /src\/(guest|embed)\//,
  /** What surrounds each page, and pages unlike all others. */
  others: /./,
} as const satisfies Record<string, RegExp>
type Kind = keyof typeof KINDS
const NAMES = Object.keys(KINDS) as Kind[]

/** The file of the libraries that the program cannot begin without. */
export const PLATFORM = 'platform'

export const chunks: Groups = [
  // What changes with a dependency rather than with us: one file that stays in the cache from version to version. Of it too
  // only what is there from the start: a hook that one later page uses comes with that page.
  {
    name: PLATFORM,
    test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|valibot|cookie-es)[\\/]/,
    tags: ['$initial'],
    priority: 1,
  },
  // All else that is there from the start, in one file, whichever later parts share some of it: else each new
  // part would cut the first load into smaller files, which compress worse.
  { name: 'start', tags: ['$initial'] },
  // Several charts share it; by itself it would be called after whatever else they share.
  { name: 'recharts', test: /node_modules[\\/]recharts[\\/]/ },
  // What parts of several kinds share, first what lists share with others, then of the rest what the first chart shares
  // with others, and so on; at last what parts of one kind share. Whatever a module imports is needed by all who need the
  // module, so a group, which takes along what its modules import, gets nothing by it that does not belong there.
  ...NAMES.map((kind) => group(`shared-with-${kind}`, (parts, kinds) => kinds.size > 1 && kinds.has(kind))),
  ...NAMES.map((kind) => group(kind, (parts, kinds) => parts.size > 1 && kinds.has(kind))),
]

/** A file of the modules that `holds` says of by the parts that need them and the kinds of these. */
function group(name: string, holds: (parts: ReadonlySet<string>, kinds: ReadonlySet<Kind>) => boolean): Groups[number] {
  return {
    debugName: name,
    name: (module, graph) => {
      const parts = partsThatNeed(module, graph)
      return holds(parts, new Set([...parts].map(kindOf))) ? name : null
    },
  }
}

function kindOf(part: string): Kind {
  const path = part.replaceAll('\\', '/')
  return NAMES.find((kind) => KINDS[kind].test(path))!
}

/** The parts that load by themselves, as ids of their modules, that cannot do without a module. */
function partsThatNeed(module: string, graph: Graph): ReadonlySet<string> {
  const parts = new Set<string>()
  const seen = new Set<string>()
  const waiting = [module]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const info = seen.has(next) ? null : graph.getModuleInfo(next)
    seen.add(next)
    if (info === null) continue
    if (info.dynamicImporters.length > 0) parts.add(next)
    waiting.push(...info.importers)
  }
  return parts
}
