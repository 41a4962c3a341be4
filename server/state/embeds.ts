/** Embeds: what other sites may show in a frame, and the secrets that their tokens are signed with. */
import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { EMBED_ID_PREFIX } from '#contract/embed-frame.ts'
import { type EMBED_STATES } from '#contract/embed-answers.ts'
import { MOST_EMBEDS, type Shown } from '#contract/embeds.ts'
import { Problem } from '#contract/problem.ts'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import { noteUse } from './note-use.ts'
import { makeSecret } from './secrets.ts'
import { forgetTraces, instantIn } from './sqlite.ts'

export interface StoredEmbed {
  /** Stands in addresses and in the header of each token; no secret. */
  readonly id: string
  readonly name: string
  /** Null: whatever the token says. */
  readonly show: Shown | null
  /** Origins of the sites that may frame it. */
  readonly hosts: readonly string[]
  /** What tokens are signed with; empty once it is ended. */
  readonly secret: string
  readonly state: (typeof EMBED_STATES)[number]
  readonly createdBy: string
  readonly createdAt: Instant
  readonly lastUsedAt: Instant | null
}

export type NewEmbed = Pick<StoredEmbed, 'name' | 'show' | 'hosts' | 'createdBy'>
type ChangeOfEmbed = Partial<Pick<StoredEmbed, 'name' | 'hosts'> & { readonly paused: boolean }>

export interface Embeds {
  /** All, newest first, ended ones too. */
  list(): StoredEmbed[]
  /** Undefined where there is none of that id. Reads the file, so that what is paused or ended shows nothing from then on. */
  find(id: string): StoredEmbed | undefined
  /** Throws a `Problem` 409 where there are as many as are kept. */
  add(input: NewEmbed): StoredEmbed
  /** As it is then; undefined where there is none of that id, or it is ended. */
  change(id: string, change: ChangeOfEmbed): StoredEmbed | undefined
  /** Gives it another secret: tokens signed with the one before open nothing any more. Undefined as for `change`. */
  renewSecret(id: string): StoredEmbed | undefined
  /** Ends it for good. Whether there was one to end. */
  end(id: string): boolean
  /** Notes, at most once a minute, that it is used. */
  noteUse(embed: Pick<StoredEmbed, 'id' | 'lastUsedAt'>): void
}

const SECRET_PREFIX = 'es_'

/** Embeds in an open state database. */
export function openEmbeds(database: DatabaseSync, clock: Clock): Embeds {
  const all = database.prepare('SELECT * FROM embed ORDER BY created_at DESC, rowid DESC')
  const byId = database.prepare('SELECT * FROM embed WHERE id = :id')
  const insert = database.prepare(
    `INSERT INTO embed (id, name, show, hosts, secret, created_by, created_at)
     SELECT :id, :name, :show, :hosts, :secret, :createdBy, :now
     WHERE (SELECT count(*) FROM embed WHERE ended_at IS NULL) < ${MOST_EMBEDS}`,
  )
  const update = database.prepare(
    `UPDATE embed SET name = coalesce(:name, name), hosts = coalesce(:hosts, hosts), paused = coalesce(:paused, paused)
     WHERE id = :id AND ended_at IS NULL`,
  )
  const setSecret = database.prepare('UPDATE embed SET secret = :secret WHERE id = :id AND ended_at IS NULL')
  const end = database.prepare("UPDATE embed SET ended_at = :now, secret = '' WHERE id = :id AND ended_at IS NULL")
  const used = database.prepare('UPDATE embed SET last_used_at = :now WHERE id = :id')
  const find = (id: string) => {
    const row = byId.get({ id })
    return row && toEmbed(row)
  }

  return {
    list: () => all.all().map(toEmbed),
    find,
    add({ name, show, hosts, createdBy }) {
      const id = EMBED_ID_PREFIX + randomBytes(9).toString('base64url')
      const { changes } = insert.run({
        id,
        name,
        show: show && JSON.stringify(show),
        hosts: JSON.stringify(hosts),
        secret: makeSecret(SECRET_PREFIX),
        createdBy,
        now: clock(),
      })
      if (changes === 1) return find(id)!
      throw new Problem(
        409,
        `There are ${MOST_EMBEDS} embeds, which is as many as are kept. End some that no page shows any more.`,
      )
    },
    change(id, { name = null, hosts, paused }) {
      const { changes } = update.run({
        id,
        name,
        hosts: hosts === undefined ? null : JSON.stringify(hosts),
        paused: paused === undefined ? null : Number(paused),
      })
      return changes === 1 ? find(id) : undefined
    },
    renewSecret(id) {
      if (setSecret.run({ id, secret: makeSecret(SECRET_PREFIX) }).changes === 0) return undefined
      forgetTraces(database)
      return find(id)
    },
    end(id) {
      const wasThere = end.run({ id, now: clock() }).changes === 1
      if (wasThere) forgetTraces(database)
      return wasThere
    },
    noteUse: (embed) => noteUse(used, embed, clock()),
  }
}

function toEmbed(row: Record<string, unknown>): StoredEmbed {
  const show = row['show'] as string | null
  return {
    id: String(row['id']),
    name: String(row['name']),
    show: show === null ? null : (JSON.parse(show) as Shown),
    hosts: JSON.parse(String(row['hosts'])) as string[],
    secret: String(row['secret']),
    state: row['ended_at'] !== null ? 'ended' : row['paused'] === 1 ? 'paused' : 'active',
    createdBy: String(row['created_by']),
    createdAt: Number(row['created_at']),
    lastUsedAt: instantIn(row['last_used_at']),
  }
}
