/** Goals that people have set. Shared by all who look at the dashboard; a subject has one at most. */
import type { DatabaseSync } from 'node:sqlite'
import { MOST_GOALS, type Goal, type GoalInput, type GoalSubject } from '#contract/goals.ts'
import { Problem } from '#contract/problem.ts'

export interface Goals {
  /** Those that end first come first. */
  list(): Goal[]
  of(subject: GoalSubject): Goal | undefined
  /** Sets it, or changes the one that there is. Throws a `Problem` 409 where there are as many as are kept. */
  set(subject: GoalSubject, goal: GoalInput): Goal
  /** Whether there was one. */
  remove(subject: GoalSubject): boolean
}

/** Goals in an open state database. */
export function openGoals(database: DatabaseSync): Goals {
  const all = database.prepare('SELECT * FROM goal ORDER BY last_date, kind, subject_id')
  const one = database.prepare('SELECT * FROM goal WHERE kind = :kind AND subject_id = :id')
  // Counted in the same statement, so that two at the same time cannot both be the last.
  const upsert = database.prepare(
    `INSERT INTO goal (kind, subject_id, scans, first_date, last_date, zone)
     SELECT :kind, :id, :scans, :from, :to, :timezone
     WHERE (SELECT count(*) FROM goal WHERE NOT (kind = :kind AND subject_id = :id)) < ${MOST_GOALS}
     ON CONFLICT (kind, subject_id) DO UPDATE
     SET scans = excluded.scans, first_date = excluded.first_date, last_date = excluded.last_date, zone = excluded.zone`,
  )
  const remove = database.prepare('DELETE FROM goal WHERE kind = :kind AND subject_id = :id')

  return {
    list: () => all.all().map(toGoal),
    of({ kind, id }) {
      const row = one.get({ kind, id })
      return row && toGoal(row)
    },
    set({ kind, id }, { scans, from, to, timezone }) {
      if (upsert.run({ kind, id, scans, from, to, timezone }).changes === 0) {
        throw new Problem(
          409,
          `There are ${MOST_GOALS} goals, which is as many as are kept. Remove some that nobody needs any more.`,
        )
      }
      return toGoal(one.get({ kind, id })!)
    },
    remove: ({ kind, id }) => remove.run({ kind, id }).changes === 1,
  }
}

function toGoal(row: Record<string, unknown>): Goal {
  return {
    kind: row['kind'] as Goal['kind'],
    id: String(row['subject_id']),
    scans: Number(row['scans']),
    from: String(row['first_date']),
    to: String(row['last_date']),
    timezone: String(row['zone']),
  }
}
