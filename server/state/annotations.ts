/** What people have noted on dates. Shared by all who look at the dashboard. */
import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { MOST_ANNOTATIONS, type Annotation, type AnnotationInput } from '#contract/annotations.ts'
import { FIRST_YEAR, LAST_YEAR, type CalendarDate } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import type { Clock } from '#server/clock.ts'
import { iso } from '#server/iso.ts'

export interface Annotations {
  /** Those from one date to another, both included: by date, those of one date in the order in which they were made. */
  list(from?: CalendarDate, to?: CalendarDate): Annotation[]
  /** Throws a `Problem` 409 where there are as many as are kept. */
  add(input: AnnotationInput): Annotation
  /** The annotation as it is now; undefined where there is none of that id. */
  change(id: string, input: AnnotationInput): Annotation | undefined
  /** Whether there was one. */
  remove(id: string): boolean
}

/** Annotations in an open state database. */
export function openAnnotations(database: DatabaseSync, clock: Clock): Annotations {
  const between = database.prepare(
    'SELECT * FROM annotation WHERE date BETWEEN :from AND :to ORDER BY date, created_at, rowid',
  )
  const byId = database.prepare('SELECT * FROM annotation WHERE id = :id')
  // Counted in the same statement, so that two at the same time cannot both be the last.
  const insert = database.prepare(
    `INSERT INTO annotation (id, date, text, created_at, updated_at)
     SELECT :id, :date, :text, :now, :now WHERE (SELECT count(*) FROM annotation) < ${MOST_ANNOTATIONS}`,
  )
  const update = database.prepare('UPDATE annotation SET date = :date, text = :text, updated_at = :now WHERE id = :id')
  const remove = database.prepare('DELETE FROM annotation WHERE id = :id')

  return {
    list(from = `${FIRST_YEAR}-01-01`, to = `${LAST_YEAR}-12-31`) {
      return between.all({ from, to }).map(toAnnotation)
    },
    add({ date, text }) {
      const id = randomUUID()
      if (insert.run({ id, date, text, now: clock() }).changes === 0) {
        throw new Problem(
          409,
          `There are ${MOST_ANNOTATIONS.toLocaleString('en-GB')} notes, which is as many as are kept. Delete some that nobody needs any more.`,
        )
      }
      return toAnnotation(byId.get({ id })!)
    },
    change(id, { date, text }) {
      if (update.run({ id, date, text, now: clock() }).changes === 0) return undefined
      return toAnnotation(byId.get({ id })!)
    },
    remove(id) {
      return remove.run({ id }).changes === 1
    },
  }
}

function toAnnotation(row: Record<string, unknown>): Annotation {
  return {
    id: String(row['id']),
    date: String(row['date']),
    text: String(row['text']),
    createdAt: iso(Number(row['created_at'])),
    updatedAt: iso(Number(row['updated_at'])),
  }
}
