/**
 * What was opened before: ids only, in this browser, for each source apart, for ids of the demo mean nothing in an account
 * of SMLLR. Names come from the lists, so that what is gone or renamed is never shown as it was.
 */
import { store, stored } from '../lib/stored.ts'

/** Newest first, each with its kind: `qrs/menu`. */
export type Recent = readonly string[]

const STORAGE_KEY = 'scanboard.recent'
const KEPT = 12

export function readRecent(source: string): Recent {
  return storedRecent()[source] ?? []
}

export function remember(source: string, opened: string): void {
  const all = storedRecent()
  const recent = [opened, ...(all[source] ?? []).filter((one) => one !== opened)].slice(0, KEPT)
  store(STORAGE_KEY, JSON.stringify({ ...all, [source]: recent }))
}

/** The page of a code, campaign or client as it is remembered; undefined for other pages. */
export function rememberedAs(pathname: string): string | undefined {
  const [, kind, id] = /^\/(qrs|campaigns|clients)\/([^/]+)$/.exec(pathname) ?? []
  try {
    return id === undefined ? undefined : `${kind}/${decodeURIComponent(id)}`
  } catch {
    // An address that somebody mistyped.
    return undefined
  }
}

function storedRecent(): Readonly<Record<string, Recent>> {
  try {
    return readStored(JSON.parse(stored(STORAGE_KEY) ?? '{}'))
  } catch {
    return {}
  }
}

/** Only what has the form that is written: it may come from another version, or from another hand. */
function readStored(value: unknown): Readonly<Record<string, Recent>> {
  if (typeof value !== 'object' || value === null) return {}
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string[]] => Array.isArray(entry[1]) && entry[1].every((one) => typeof one === 'string'),
  )
  return Object.fromEntries(entries)
}
