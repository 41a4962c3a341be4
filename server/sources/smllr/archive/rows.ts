/** The archive's rows in `smllr.db`: SQL and nothing else. */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { EndpointName } from '#contract/answers.ts'
import type { PeriodName, Span } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import { inTransaction, instantIn } from '#server/state/sqlite.ts'
import type { ArchiveKey } from './key.ts'
import type { Standing } from './settling.ts'

/** An answer as it is written. */
export interface Row {
  readonly standing: Standing
  /** End of the span; undefined for lists. */
  readonly spanEnd: Instant | undefined
  readonly fetchedAt: Instant
  readonly body: Uint8Array
  readonly usedOn: number
  readonly onlyGuests: boolean
}

export type Rows = ReturnType<typeof openRows>

/** The rows of one account. All methods throw what SQLite throws. */
export function openRows(database: DatabaseSync, account: number) {
  const prepare = (sql: string) => database.prepare(sql)
  const IS_KEY = `account = ${account} AND endpoint = :endpoint AND subject = :id AND period = :period AND date = :date AND zone_offset = :offset`
  const one = prepare(`SELECT * FROM answer WHERE ${IS_KEY}`)
  const upsert = prepare(
    `INSERT INTO answer (account, endpoint, subject, period, date, zone_offset,
       span_from, span_to, fetched_at, first_closed_at, sealed, body, used_on, only_guests)
     VALUES (${account}, :endpoint, :id, :period, :date, :offset,
       :spanFrom, :spanTo, :fetchedAt, :firstClosedAt, :sealed, :body, :usedOn, :onlyGuests)
     ON CONFLICT DO UPDATE SET fetched_at = excluded.fetched_at, first_closed_at = excluded.first_closed_at,
       sealed = excluded.sealed, body = excluded.body, only_guests = min(only_guests, excluded.only_guests)`,
  )
  const insertReplaced = prepare(
    `INSERT INTO replaced_answer (answer, fetched_at, body) SELECT id, fetched_at, body FROM answer WHERE ${IS_KEY}`,
  )
  const remove = prepare(`DELETE FROM answer WHERE ${IS_KEY}`)
  const settling = prepare(
    `SELECT endpoint, subject, period, date, zone_offset FROM answer
     WHERE account = ${account} AND sealed = 0 AND first_closed_at IS NOT NULL
       AND max(span_to + :settleMs, first_closed_at + :betweenMs) <= :now
     ORDER BY only_guests, max(span_to + :settleMs, first_closed_at + :betweenMs) LIMIT :most`,
  )
  const markUsed = prepare(
    `UPDATE answer SET used_on = max(used_on, :day), only_guests = min(only_guests, :byGuest) WHERE ${IS_KEY}`,
  )
  const removeUnused = prepare('DELETE FROM answer WHERE used_on < :day')
  const removeOfGuests = prepare(
    `DELETE FROM answer WHERE id IN (
       SELECT id FROM answer WHERE account = ${account} AND only_guests = 1
       ORDER BY used_on DESC, id DESC LIMIT -1 OFFSET :most)`,
  )
  const counts = prepare(
    `SELECT count(*) AS answers, ifnull(sum(sealed), 0) AS sealed, ifnull(sum(length(body)), 0) AS bytes
     FROM answer WHERE account = ${account}`,
  )
  const interests = prepare(`SELECT endpoint, subject, weight FROM interest WHERE account = ${account}`)
  const writeInterest = prepare(
    `INSERT INTO interest (account, endpoint, subject, weight) VALUES (${account}, :endpoint, :subject, :weight)
     ON CONFLICT DO UPDATE SET weight = excluded.weight`,
  )
  const removeInterest = prepare('DELETE FROM interest WHERE weight < :weight')

  return {
    find(key: ArchiveKey): Row | undefined {
      const row = one.get({ ...key })
      return row && toRow(row)
    },
    /** Writes an answer over the one before, which is kept beside if asked for. */
    write(key: ArchiveKey, span: Span | undefined, row: Omit<Row, 'spanEnd'>, keepReplaced: boolean): void {
      inTransaction(database, () => {
        if (keepReplaced) insertReplaced.run({ ...key })
        upsert.run({
          ...key,
          spanFrom: span?.from ?? null,
          spanTo: span?.to ?? null,
          fetchedAt: row.fetchedAt,
          firstClosedAt: row.standing.firstClosedAt ?? null,
          sealed: Number(row.standing.sealed),
          body: row.body,
          usedOn: row.usedOn,
          onlyGuests: Number(row.onlyGuests),
        })
      })
    },
    remove(key: ArchiveKey): void {
      remove.run({ ...key })
    },
    /** Closed answers not sealed yet whose second look is due. */
    due(now: Instant, settleMs: number, betweenMs: number, most: number): ArchiveKey[] {
      return settling.all({ now, settleMs, betweenMs, most }).map(toKey)
    },
    /** Notes what was used and looked at, all at once. */
    note(used: Iterable<Used>, looks: Iterable<Interest>): void {
      inTransaction(database, () => {
        for (const { key, day, byGuest } of used) markUsed.run({ ...key, day, byGuest: Number(byGuest) })
        for (const look of looks) writeInterest.run({ ...look })
      })
    },
    interests: (): Interest[] =>
      interests.all().map(({ endpoint, subject, weight }) => ({
        endpoint: String(endpoint),
        subject: String(subject),
        weight: Number(weight),
      })),
    /** Removes what was last used before the day, of all accounts. Says how many answers. */
    removeUnused(day: number, weight: number): number {
      return inTransaction(database, () => {
        removeInterest.run({ weight })
        return Number(removeUnused.run({ day }).changes)
      })
    },
    /** Of the answers that only guests have used, leaves so many, those used last. Says how many went. */
    removeOfGuests(most: number): number {
      return Number(removeOfGuests.run({ most }).changes)
    },
    counts(): { answers: number; sealed: number; bytes: number } {
      const { answers, sealed, bytes } = counts.get()!
      return { answers: Number(answers), sealed: Number(sealed), bytes: Number(bytes) }
    },
  }
}

/** That an answer was used, on a day since 1970. */
export interface Used {
  readonly key: ArchiveKey
  readonly day: number
  readonly byGuest: boolean
}

export interface Interest {
  readonly endpoint: string
  readonly subject: string
  readonly weight: number
}

type Columns = Record<string, SQLOutputValue>

function toRow(row: Columns): Row {
  return {
    standing: {
      firstClosedAt: instantIn(row['first_closed_at']) ?? undefined,
      sealed: row['sealed'] === 1,
    },
    spanEnd: instantIn(row['span_to']) ?? undefined,
    fetchedAt: Number(row['fetched_at']),
    body: bytesOf(row['body']),
    usedOn: Number(row['used_on']),
    onlyGuests: row['only_guests'] === 1,
  }
}

function toKey(row: Columns): ArchiveKey {
  return {
    endpoint: row['endpoint'] as EndpointName,
    id: String(row['subject']),
    period: row['period'] as PeriodName | 'all',
    date: String(row['date']),
    offset: Number(row['zone_offset']),
  }
}

function bytesOf(value: SQLOutputValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array()
}
