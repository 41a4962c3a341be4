/**
 * What the vendor has answered, kept in a file: a closed period is asked about until its figures have settled, and then
 * never again. Everything else is served from here at once while newer figures are on their way.
 */
import type { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { answers } from '#contract/answers.ts'
import type { Span } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import { accountNumber } from './archive/account.ts'
import { weightOfDay } from './archive/interest.ts'
import { textOf, type ArchiveKey } from './archive/key.ts'
import { pack, unpack } from './archive/packing.ts'
import { createRecent } from './archive/recent.ts'
import { openRows } from './archive/rows.ts'
import { BETWEEN_LOOKS_MS, recheckAt, standingOf, type Standing } from './archive/settling.ts'
import { createUsage } from './archive/usage.ts'

export { textOf, type ArchiveKey } from './archive/key.ts'

/** An answer as it is kept. The data is shared: whoever gets it must not change it. */
export interface Kept<T = unknown> {
  readonly data: T
  /** When the vendor gave these figures. */
  readonly fetchedAt: Instant
  /**
   * `open`: taken before the end of its span, or of a list. `closed`: taken after it, and to be looked at once more
   * when the figures have settled. `sealed`: final, never asked again.
   */
  readonly state: 'open' | 'closed' | 'sealed'
  /** When a closed answer is due to be asked for once more. */
  readonly recheckAt?: Instant
}

export interface Archive {
  /** The answer to a question. Notes that it was used, and whether by a guest. */
  get(key: ArchiveKey, byGuest?: boolean): Kept | undefined
  /**
   * Keeps an answer, with the span that it covers (none for lists), and says how it stands now. A sealed answer stays
   * as it is. Where the second look at a closed period differs, the later figures count and the earlier are kept beside,
   * for people. Of what only guests have used, which may be of any zone, the latest so many are kept. Never throws: what
   * cannot be written is served from memory.
   */
  keep(key: ArchiveKey, span: Span | undefined, data: unknown, fetchedAt: Instant, byGuest?: boolean): Kept
  /** Closed answers that are due to be asked for once more, those of guests last, and longest due first. */
  due(now: Instant, most: number): ArchiveKey[]
  /** Counts that somebody looked at a subject. */
  asked(key: ArchiveKey): void
  /** Ids of the subjects that are looked at most; what was long ago counts for less. */
  mostAsked(endpoint: 'qr' | 'campaign' | 'client', most: number): string[]
  /** Removes answers that nobody has used for as long as they are to be kept. Says how many. */
  prune(now: Instant): number
  /** How many answers are kept, how many of them are sealed, and how much room they take. */
  stats(): { readonly answers: number; readonly sealed: number; readonly bytes: number }
  close(): void
}

export interface ArchiveOptions {
  /** Stays open when the archive is closed. */
  readonly database: DatabaseSync
  /** Tells the account from others: the address of its API. */
  readonly account: string
  readonly clock: Clock
  readonly log: Log
  /** How long after the end of a period its figures may still change. */
  readonly settleMs: number
  /** After so many days without use an answer is removed. */
  readonly keepDays: number
  /** How many answers are kept that only guests have used. */
  readonly mostOfGuests?: number
}

/** Some 20 MB: the days of 13 months in one zone for fifty shared clients that nobody who works looks at. */
const MOST_OF_GUESTS = 20_000

/** What is beyond the most is removed each time that so many have come. */
const BETWEEN_REMOVALS = 500

/** JSON that may stay in memory, read and ready. */
const RECENT_BYTES = 32 * 1024 * 1024

interface Entry {
  readonly kept: Kept
  readonly standing: Standing
  usedOn: number
  /** Nobody who works has used it. */
  onlyGuests: boolean
}

/**
 * The archive of one account. Answers that cannot be read or written are logged and are as if they were not there; only opening it
 * and `stats` throw what SQLite throws.
 */
export function openArchive(options: ArchiveOptions): Archive {
  const { database, account, clock, log, settleMs, keepDays, mostOfGuests = MOST_OF_GUESTS } = options
  const rows = openRows(database, accountNumber(database, account))
  const usage = createUsage(rows, clock)
  const recent = createRecent<Entry>(RECENT_BYTES)
  let cameForGuests = 0

  function find(key: ArchiveKey): Entry | undefined {
    const text = textOf(key)
    const found = recent.get(text)
    if (found !== undefined) return found
    const row = attempt('read', () => rows.find(key))
    if (row === undefined) return undefined
    try {
      const json = unpack(row.body)
      const data: unknown = v.parse(answers[key.endpoint].data, JSON.parse(json))
      const entry = toEntry(data, row.fetchedAt, row.standing, row.spanEnd, row)
      recent.set(text, entry, json.length)
      return entry
    } catch (error) {
      log.warn('An answer in the archive cannot be read any more and is removed: it will be asked for again', {
        endpoint: key.endpoint,
        period: key.period,
        date: key.date,
        error,
      })
      attempt('written', () => rows.remove(key))
      return undefined
    }
  }

  function toEntry(
    data: unknown,
    fetchedAt: Instant,
    standing: Standing,
    spanEnd: Instant | undefined,
    { usedOn, onlyGuests }: Pick<Entry, 'usedOn' | 'onlyGuests'>,
  ): Entry {
    const { firstClosedAt, sealed } = standing
    const state = sealed ? 'sealed' : firstClosedAt === undefined ? 'open' : 'closed'
    const kept: Kept = {
      data,
      fetchedAt,
      state,
      ...(state === 'closed' && { recheckAt: recheckAt(spanEnd!, firstClosedAt!, settleMs) }),
    }
    return { kept, standing, usedOn, onlyGuests }
  }

  function get(key: ArchiveKey, byGuest = false): Kept | undefined {
    const entry = find(key)
    if (entry === undefined) return undefined
    const onlyGuests = entry.onlyGuests && byGuest
    if (entry.usedOn < usage.today() || entry.onlyGuests !== onlyGuests) {
      entry.usedOn = Math.max(entry.usedOn, usage.today())
      entry.onlyGuests = onlyGuests
      attempt('written', () => usage.used(key, byGuest))
    }
    return entry.kept
  }

  function removeOfGuests(): number {
    return attempt('written', () => rows.removeOfGuests(mostOfGuests)) ?? 0
  }

  /** The archive helps, but nothing may fail because it cannot: a full disk must not keep figures from a page. */
  function attempt<T>(what: 'read' | 'written', work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      log.error(`The archive of SMLLR answers could not be ${what}`, { error })
      return undefined
    }
  }

  return {
    get,
    keep(key, span, data, fetchedAt, byGuest = false) {
      const before = find(key)
      if (before?.standing.sealed) return before.kept
      const standing = standingOf(before?.standing, span, fetchedAt, settleMs)
      const entry = toEntry(
        data,
        fetchedAt,
        standing,
        span?.to,
        before ?? { usedOn: usage.today(), onlyGuests: byGuest },
      )
      const json = JSON.stringify(data)
      const differs =
        before?.kept.state === 'closed' && standing.firstClosedAt !== undefined && !isSame(before.kept.data, json)
      recent.set(textOf(key), entry, json.length)
      const row = { standing, fetchedAt, body: pack(json), usedOn: entry.usedOn, onlyGuests: entry.onlyGuests }
      attempt('written', () => rows.write(key, span, row, differs))
      if (before === undefined && byGuest && ++cameForGuests % BETWEEN_REMOVALS === 0) removeOfGuests()
      return entry.kept
    },
    due: (now, most) => attempt('read', () => rows.due(now, settleMs, BETWEEN_LOOKS_MS, most)) ?? [],
    asked(key) {
      attempt('written', () => usage.looked(key))
    },
    mostAsked: (endpoint, most) => usage.mostLookedAt(endpoint, most),
    prune(now) {
      const day = Math.floor(now / DAY_MS) - keepDays
      const removed = attempt('written', () => {
        usage.write()
        return rows.removeUnused(day, weightOfDay(day))
      })
      usage.forgetBefore(day)
      const ofGuests = removeOfGuests()
      recent.clear()
      return (removed ?? 0) + ofGuests
    },
    stats: () => rows.counts(),
    close() {
      attempt('written', () => usage.write())
    },
  }
}

const DAY_MS = 86_400_000

/** Whether data says what is written as JSON, whatever the order of its fields. */
function isSame(data: unknown, json: string): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(data)), JSON.parse(json))
}
