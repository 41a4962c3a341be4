import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import type { Engine } from './engine.ts'
import { MIGRATIONS } from './schema.ts'

const versionRow = v.object({ version: v.number() })

/**
 * Brings the schema to what this program wants. Each version is recorded once all of its statements have run, and the
 * statements can be repeated, so a start that was killed half-way is made good by the next one.
 *
 * A schema newer than the program is refused: it would be read wrongly. `Problem` 503.
 */
export async function migrate(engine: Engine, migrations: readonly (readonly string[])[] = MIGRATIONS): Promise<void> {
  await engine.run(`
    CREATE TABLE IF NOT EXISTS schema_versions (version UInt32, applied_at DateTime('UTC') DEFAULT now())
    ENGINE = MergeTree ORDER BY version`)
  const [row] = await engine.rows(versionRow, 'SELECT max(version) AS version FROM schema_versions')
  const current = row?.version ?? 0
  if (current > migrations.length) {
    throw new Problem(
      503,
      `The scans were stored by a newer Scanboard (schema version ${current}; this program knows ${migrations.length}). Update Scanboard, or point SCANBOARD_DATA at another folder.`,
    )
  }
  for (const [index, statements] of migrations.entries()) {
    if (index < current) continue
    for (const statement of statements) await engine.run(statement)
    await engine.insert('schema_versions', [{ version: index + 1 }])
  }
}
