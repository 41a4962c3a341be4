/** What the browser loads, read from the manifest that the build writes. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { FALLBACK_LANGUAGE, type Language } from '../contract/languages.ts'
import { ROOT } from './run.ts'

export const DIST = `${ROOT}dist/`

const manifestSchema = v.record(
  v.string(),
  v.object({
    file: v.string(),
    name: v.optional(v.string()),
    isEntry: v.optional(v.boolean(), false),
    isDynamicEntry: v.optional(v.boolean(), false),
    imports: v.optional(v.array(v.string()), []),
    css: v.optional(v.array(v.string()), []),
  }),
)
export type Manifest = v.InferOutput<typeof manifestSchema>

/** What files that load together may weigh at most. */
export interface Budget {
  readonly name: string
  readonly files: readonly string[]
  /** Kilobytes (1,000 bytes) after gzip. */
  readonly limit: number
}

/**
 * All that stands before the first chart: the entry, which has the overview in it, the style, and what they import at once.
 * The words of some languages are longer.
 */
const FIRST_LOAD_LIMIT: Readonly<Record<Language, number>> = { en: 140, de: 141 }

/** Budgets of lazy chunks in kilobytes, by what their name says; the first that matches counts. */
const LAZY: readonly (readonly [pattern: RegExp, limit: number])[] = [
  [/charts\/map|atlas/i, 40],
  [/recharts|chart/i, 125],
  [/pages\//, 20],
]
const OTHER_LAZY = 30

/** Where the manifest of the build in a language is kept. */
export function manifestOf(language: Language): string {
  return `${DIST}.vite/manifest.${language}.json`
}

/** Throws when there is no build, or when what it writes is no longer understood. */
export function readManifest(language = FALLBACK_LANGUAGE): Manifest {
  return v.parse(manifestSchema, JSON.parse(readFileSync(manifestOf(language), 'utf8')))
}

/** The chunk, what it imports at once, and what these do, and the styles of all, as files. */
function filesAtOnce(manifest: Manifest, keys: readonly string[]): string[] {
  const seen = new Set<string>()
  const visit = (key: string) => {
    if (seen.has(key)) return
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`The build has no chunk ${key}. Correct scripts/sizes.ts.`)
    seen.add(key)
    chunk.imports.forEach(visit)
  }
  keys.forEach(visit)
  const chunks = [...seen].map((key) => manifest[key]!)
  return [...new Set([...chunks.map((chunk) => chunk.file), ...chunks.flatMap((chunk) => chunk.css)])]
}

/** The scripts that the page names itself beside its entry: plain ones, of which no manifest tells. */
export function scriptsInHead(language: Language): string[] {
  const page = readFileSync(`${DIST}index.${language}.html`, 'utf8')
  return [...page.matchAll(/<script src="\/([^"]+)"/g)].map(([, file]) => file!)
}

/**
 * A page and all that it imports, beside what was there with the first one: no page loads what belongs to others. Of all
 * of something there may be tens of thousands, so lists have the least to spare.
 */
const LISTS = /pages\/(qrs|campaigns|clients|ranking|watch-list)\//
/** German is longer, here as in the first load. */
const LIST_LIMIT: Readonly<Record<Language, number>> = { en: 36.5, de: 37.5 }
const PAGE_LIMIT: Readonly<Record<Language, number>> = { en: 70.5, de: 72.5 }

/** A budget for the first load, one for each page with what it imports, and one for each chunk that comes later. */
export function budgets(manifest: Manifest, language: Language, inHead: readonly string[]): Budget[] {
  const entries = Object.keys(manifest).filter((key) => manifest[key]!.isEntry)
  const first = filesAtOnce(manifest, entries)
  const pages = Object.keys(manifest)
    .filter((key) => /pages\/[\w-]+\/page\.tsx$/.test(key))
    .map((key) => ({
      name: `${key} and what it imports`,
      files: filesAtOnce(manifest, [key]).filter((file) => !first.includes(file)),
      limit: LISTS.test(key) ? LIST_LIMIT[language] : PAGE_LIMIT[language],
    }))
  const later = Object.entries(manifest)
    .filter(([, chunk]) => chunk.file.endsWith('.js') && !first.includes(chunk.file))
    .map(([key, chunk]) => {
      // Chunks that several share have no source of their own, but a name.
      const name = key.startsWith('_') ? `${chunk.name ?? key} (shared)` : key
      return { name, files: [chunk.file], limit: limitOf(name) }
    })
  const everything = {
    name: 'everything before the first chart',
    files: [...inHead, ...first],
    limit: FIRST_LOAD_LIMIT[language],
  }
  return [everything, ...pages, ...later]
}

function limitOf(name: string): number {
  return LAZY.find(([pattern]) => pattern.test(name))?.[1] ?? OTHER_LAZY
}
