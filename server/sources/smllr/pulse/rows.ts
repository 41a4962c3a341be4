/** The pulse's rows in `smllr.db`: SQL and nothing else. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Span } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import { inTransaction, instantIn } from '#server/state/sqlite.ts'
import { packCounts, unpackCounts, type Counts } from './counts.ts'
import type { Code } from './difference.ts'

/** A clock hour. */
export interface Hour {
  /** Counted from 1970. */
  readonly hour: number
  /** Milliseconds of it that are certain, see `interval.ts`. */
  readonly certain: number
  readonly counts: Counts
}

/** What was counted between two looks. */
export interface Interval extends Span {
  readonly counts: Counts
}

/** Times of the first and the last look. */
export interface Watched {
  readonly since: Instant
  readonly at: Instant
}

export interface Look {
  readonly watched: Watched
  readonly codes: readonly Code[]
  readonly hours: readonly Hour[]
  readonly interval: Interval | undefined
}

/** The rows of one account. All methods throw what SQLite throws. */
export function openRows(database: DatabaseSync, account: number) {
  const prepare = (sql: string) => database.prepare(sql)
  const watched = prepare(`SELECT since, at FROM pulse WHERE account = ${account}`)
  const writeWatched = prepare(
    `INSERT INTO pulse (account, since, at) VALUES (${account}, :since, :at) ON CONFLICT DO UPDATE SET since = excluded.since, at = excluded.at`,
  )
  const codes = prepare(`SELECT * FROM pulse_code WHERE account = ${account}`)
  const writeCode = prepare(
    `INSERT INTO pulse_code (account, number, id, total, since, first_scan_at, last_scan_at, gone_since)
     VALUES (${account}, :number, :id, :total, :since, :firstScanAt, :lastScanAt, :goneSince)
     ON CONFLICT (account, number) DO UPDATE SET total = excluded.total, since = excluded.since, first_scan_at = excluded.first_scan_at,
       last_scan_at = excluded.last_scan_at, gone_since = excluded.gone_since`,
  )
  const intervals = prepare(
    `SELECT until, since, counts FROM pulse_interval WHERE account = ${account} AND until > :after ORDER BY until`,
  )
  const writeInterval = prepare(
    `INSERT INTO pulse_interval (account, until, since, counts) VALUES (${account}, :to, :from, :counts)`,
  )
  const removeIntervals = prepare(
    `DELETE FROM pulse_interval WHERE account = ${account} AND (until <= :before OR until > :after)`,
  )
  const hours = prepare(
    `SELECT hour, certain, counts FROM pulse_hour WHERE account = ${account} AND hour BETWEEN :first AND :last`,
  )
  const writeHour = prepare(
    `INSERT INTO pulse_hour (account, hour, certain, counts) VALUES (${account}, :hour, :certain, :counts)
     ON CONFLICT DO UPDATE SET certain = excluded.certain, counts = excluded.counts`,
  )
  const removeHours = prepare(`DELETE FROM pulse_hour WHERE account = ${account} AND (hour < :before OR hour >= :from)`)
  const removeCodes = prepare(`DELETE FROM pulse_code WHERE account = ${account} AND gone_since < :before`)

  return {
    watched(): Watched | undefined {
      const row = watched.get()
      return row && { since: Number(row['since']), at: Number(row['at']) }
    },
    codes: (): Code[] => codes.all().map(toCode),
    /** Those that end after the instant, oldest first. */
    intervals: (after: Instant): Interval[] =>
      intervals.all({ after }).map((row) => ({
        from: Number(row['since']),
        to: Number(row['until']),
        counts: unpackCounts(row['counts'] as Uint8Array),
      })),
    /** Those of the hours `first` to `last` in which there was a look. */
    hours: (first: number, last: number): Hour[] => hours.all({ first, last }).map(toHour),
    /** Writes all that a look has changed, or nothing of it; intervals that end at or before `forget` are dropped. */
    write({ watched, codes, hours, interval }: Look, forget: Instant): void {
      inTransaction(database, () => {
        writeWatched.run({ ...watched })
        for (const { firstScanAt = null, lastScanAt = null, goneSince = null, ...code } of codes) {
          writeCode.run({ ...code, firstScanAt, lastScanAt, goneSince })
        }
        for (const { counts, ...hour } of hours) writeHour.run({ ...hour, counts: packCounts(counts) })
        if (interval) {
          const { from, to, counts } = interval
          writeInterval.run({ from, to, counts: packCounts(counts) })
        }
        removeIntervals.run({ before: forget, after: watched.at })
      })
    },
    /** Removes hours before one, and codes that are gone since before an instant. */
    prune(hour: number, goneBefore: Instant): void {
      inTransaction(database, () => {
        removeHours.run({ before: hour, from: Number.MAX_SAFE_INTEGER })
        removeCodes.run({ before: goneBefore })
      })
    },
    /** Removes hours from one on: the clock that they were counted by was wrong. */
    removeHoursFrom(hour: number): void {
      removeHours.run({ before: 0, from: hour })
    },
  }
}

type Row = Record<string, SQLOutputValue>

function toHour(row: Row): Hour {
  return {
    hour: Number(row['hour']),
    certain: Number(row['certain']),
    counts: unpackCounts(row['counts'] as Uint8Array),
  }
}

function toCode(row: Row): Code {
  return {
    number: Number(row['number']),
    id: String(row['id']),
    total: Number(row['total']),
    since: Number(row['since']),
    firstScanAt: instantIn(row['first_scan_at']) ?? undefined,
    lastScanAt: instantIn(row['last_scan_at']) ?? undefined,
    goneSince: instantIn(row['gone_since']) ?? undefined,
  }
}
