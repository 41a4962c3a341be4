/** What is known of SMLLR accounts: `smllr.db` in the data folder, beside the state, since it may be thrown away. */
import type { DatabaseSync } from 'node:sqlite'
import { isDamage, openSqlite } from '#server/state/sqlite.ts'
import { migrations } from './migrations.ts'

const FILE = 'smllr.db'

/** Opens the file in the folder (an absolute path), makes both if missing, and brings the schema up to date. */
export function openSmllrDatabase(folder: string): DatabaseSync {
  try {
    return openSqlite(folder, FILE, migrations)
  } catch (error) {
    if (!isDamage(error)) throw error
    throw new Error(
      `${FILE} in the data folder is damaged. Restore it from a backup, or move it away with the files beside it that bear its name: a new one fills itself again, but for what was observed of the totals.`,
      { cause: error },
    )
  }
}
