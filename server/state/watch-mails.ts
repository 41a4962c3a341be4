/** Watch mails: who is told of what is new on the watch list, what they have been told, and when it is looked at next. */
import { randomUUID } from 'node:crypto'
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { Problem } from '#contract/problem.ts'
import { MOST_WATCH_MAILS, type MailedList } from '#contract/watch-mail-answers.ts'
import type { WatchMailPlan } from '#contract/watch-mails.ts'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import { inTransaction, instantIn } from './sqlite.ts'

interface StoredLook {
  readonly at: Instant
  /** Null where the lists could not be had. */
  readonly found: number | null
  readonly notKnown: readonly MailedList[]
  readonly why: string
}

/** What is remembered from one look to the next. */
interface Looked {
  readonly look: StoredLook
  /** Rows that stood on the lists, by names of their own. */
  readonly told: readonly string[]
  /** Those of them that the last mail told as new. */
  readonly mailed: readonly string[]
  /** Looks that failed since it was due. */
  readonly attempts: number
}

export interface StoredWatchMail extends Omit<Looked, 'look'> {
  readonly id: string
  readonly plan: WatchMailPlan
  readonly paused: boolean
  readonly changedBy: string
  readonly nextAt: Instant | null
  /** Null where nobody has looked yet. */
  readonly look: StoredLook | null
}

type Change = Pick<StoredWatchMail, 'plan' | 'changedBy' | 'nextAt'>

export interface WatchMails {
  /** Oldest first. */
  list(): StoredWatchMail[]
  find(id: string): StoredWatchMail | undefined
  /** Throws a `Problem` 409 where there are as many as are kept. */
  add(watchMail: Change): void
  /** Whether there was one to change. It is not paused then where it has a next time. */
  change(id: string, change: Change): boolean
  /** Whether there was one; what it has yet to send is not sent. */
  remove(id: string): boolean
  /** Ids of those that are due. */
  due(): string[]
  /**
   * What a look has found, and when it is due next. What is done alongside is written with it or not at all. Nothing is where
   * somebody has paused, changed or deleted it meanwhile.
   */
  settle(looked: StoredWatchMail, change: Looked & { readonly nextAt: Instant }, alongside?: () => void): void
  /** When one is due next. */
  nextAt(): Instant | undefined
}

/** Watch mails in an open state database. */
export function openWatchMails(database: DatabaseSync, clock: Clock): WatchMails {
  const all = database.prepare('SELECT * FROM watch_mail ORDER BY created_at, rowid')
  const byId = database.prepare('SELECT * FROM watch_mail WHERE id = :id')
  const insert = database.prepare(
    `INSERT INTO watch_mail (id, plan, changed_by, created_at, next_at, paused)
     SELECT :id, :plan, :changedBy, :now, :nextAt, (:nextAt IS NULL)
     WHERE (SELECT count(*) FROM watch_mail) < ${MOST_WATCH_MAILS}`,
  )
  const update = database.prepare(
    `UPDATE watch_mail SET plan = :plan, changed_by = :changedBy, next_at = :nextAt, paused = (:nextAt IS NULL), attempts = 0
     WHERE id = :id`,
  )
  const remove = database.prepare('DELETE FROM watch_mail WHERE id = :id')
  const due = database.prepare('SELECT id FROM watch_mail WHERE next_at <= :now ORDER BY next_at, rowid')
  // Whoever changes it gives it another time.
  const settle = database.prepare(
    `UPDATE watch_mail SET look = :look, told = :told, mailed = :mailed, attempts = :attempts, next_at = :nextAt
     WHERE id = :id AND next_at = :due`,
  )
  const next = database.prepare('SELECT min(next_at) AS at FROM watch_mail')

  return {
    list: () => all.all().map(toWatchMail),
    find(id) {
      const row = byId.get({ id })
      return row && toWatchMail(row)
    },
    add({ plan, changedBy, nextAt }) {
      const { changes } = insert.run({
        id: randomUUID(),
        plan: JSON.stringify(plan),
        changedBy,
        nextAt,
        now: clock(),
      })
      if (changes === 0) {
        throw new Problem(
          409,
          `There are ${MOST_WATCH_MAILS} watch mails, which is as many as are kept. Delete one first.`,
        )
      }
    },
    change: (id, { plan, changedBy, nextAt }) =>
      update.run({ id, plan: JSON.stringify(plan), changedBy, nextAt }).changes === 1,
    remove: (id) => remove.run({ id }).changes === 1,
    due: () => due.all({ now: clock() }).map((row) => String(row['id'])),
    settle({ id, nextAt: due }, { look, told, mailed, attempts, nextAt }, alongside) {
      inTransaction(database, () => {
        const { changes } = settle.run({
          id,
          due,
          look: JSON.stringify(look),
          told: JSON.stringify(told),
          mailed: JSON.stringify(mailed),
          attempts,
          nextAt,
        })
        if (changes === 1) alongside?.()
      })
    },
    nextAt: () => instantIn(next.get()?.['at']) ?? undefined,
  }
}

function toWatchMail(row: Record<string, SQLOutputValue>): StoredWatchMail {
  const parsed = (name: string): unknown => JSON.parse(String(row[name] ?? 'null'))
  return {
    id: String(row['id']),
    plan: parsed('plan') as WatchMailPlan,
    paused: row['paused'] === 1,
    changedBy: String(row['changed_by']),
    nextAt: instantIn(row['next_at']),
    attempts: Number(row['attempts']),
    told: parsed('told') as string[],
    mailed: parsed('mailed') as string[],
    look: parsed('look') as StoredLook | null,
  }
}
