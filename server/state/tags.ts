/** The tags that people give to QR codes. Shared by all who look at the dashboard. */
import type { DatabaseSync } from 'node:sqlite'
import { Problem } from '#contract/problem.ts'
import { MOST_TAGS, MOST_TAGS_OF_CODE, type Tag, type TagChange } from '#contract/tags.ts'
import { inTransaction } from './sqlite.ts'

export interface Tags {
  /** Those that a code has, by name. */
  list(): readonly Tag[]
  /** Ids of the codes that have it, however it is written; none where there is no such tag. */
  codesOf(name: string): readonly string[]
  /**
   * Gives tags to codes and takes them away, all or nothing. A tag that is there keeps the spelling that it has. Throws a `Problem` 409 where
   * there would be more than are kept.
   */
  change(change: TagChange): void
}

/** Tags in an open state database. */
export function openTags(database: DatabaseSync): Tags {
  const all = database.prepare('SELECT name, qr_id FROM tag JOIN tagged ON tag_id = tag.id ORDER BY folded, qr_id')
  const ofName = database.prepare(
    'SELECT qr_id FROM tag JOIN tagged ON tag_id = tag.id WHERE folded = :folded ORDER BY qr_id',
  )
  const make = database.prepare(
    'INSERT INTO tag (name, folded) VALUES (:name, :folded) ON CONFLICT (folded) DO NOTHING',
  )
  // Of many codes at once, which take as long one by one as nobody else should wait.
  const give = database.prepare(
    `INSERT INTO tagged (tag_id, qr_id) SELECT tag.id, value FROM tag JOIN json_each(:codes) WHERE folded = :folded
     ON CONFLICT DO NOTHING`,
  )
  const take = database.prepare(
    `DELETE FROM tagged WHERE qr_id IN (SELECT value FROM json_each(:codes))
     AND tag_id = (SELECT id FROM tag WHERE folded = :folded)`,
  )
  const forget = database.prepare('DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM tagged WHERE tag_id = tag.id)')
  const count = database.prepare('SELECT count(*) AS tags FROM tag')
  const fullest = database.prepare(
    `SELECT qr_id FROM tagged GROUP BY qr_id HAVING count(*) > ${MOST_TAGS_OF_CODE} ORDER BY qr_id LIMIT 1`,
  )

  return {
    list() {
      const tags: { name: string; codes: string[] }[] = []
      for (const { name, qr_id: code } of all.iterate() as Iterable<{ name: string; qr_id: string }>) {
        if (tags.at(-1)?.name !== name) tags.push({ name, codes: [] })
        tags.at(-1)!.codes.push(code)
      }
      return tags
    },
    codesOf: (name) => ofName.all({ folded: fold(name) }).map((row) => String(row['qr_id'])),
    change({ codes: ids, add, remove }) {
      const codes = JSON.stringify(ids)
      inTransaction(database, () => {
        for (const name of remove) take.run({ codes, folded: fold(name) })
        for (const name of add) {
          make.run({ name, folded: fold(name) })
          give.run({ codes, folded: fold(name) })
        }
        forget.run()
        requireRoom()
      })
    },
  }

  function requireRoom(): void {
    if (Number(count.get()!['tags']) > MOST_TAGS) {
      throw new Problem(
        409,
        `There are ${MOST_TAGS} tags, which is as many as are kept. Take one off all of its codes first.`,
      )
    }
    const full = fullest.get()?.['qr_id']
    if (full === undefined) return
    throw new Problem(409, `A code has at most ${MOST_TAGS_OF_CODE} tags, and ${String(full)} would have more.`)
  }
}

/** What makes two spellings the same tag. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
