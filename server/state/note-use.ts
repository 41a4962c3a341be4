import type { StatementSync } from 'node:sqlite'
import type { Instant } from '#contract/zone.ts'

const EVERY_MS = 60_000

/** What is used, and when that was last noted; null for never. */
interface Used {
  readonly id: string
  readonly lastUsedAt: Instant | null
}

/**
 * Notes, at most once a minute, that something is used. `statement` takes its `:id` and `:now`. Never throws: a full disk or a
 * busy file is no reason to refuse a good key or a guest, for the note is for people who tidy up.
 */
export function noteUse(statement: StatementSync, { id, lastUsedAt }: Used, now: Instant): void {
  if (lastUsedAt !== null && now - lastUsedAt < EVERY_MS) return
  try {
    statement.run({ id, now })
  } catch {
    // It is noted another time.
  }
}
