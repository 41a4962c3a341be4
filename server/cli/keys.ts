import * as v from 'valibot'
import { keyInput } from '#contract/keys.ts'
import { systemClock } from '#server/clock.ts'
import { readConfig } from '#server/config.ts'
import { iso } from '#server/iso.ts'
import { inState, openState } from '#server/state/database.ts'
import { openKeys, type ApiKey, type Keys } from '#server/state/keys.ts'
import { Failure, UsageError, type Command, type Input, type Terminal } from './command.ts'
import { noteFolder } from './work.ts'

/** Keys are in a file that the server reads at each request: these commands need not tell it. */
export const keysCommand: Command = {
  name: 'keys',
  summary: 'Makes, lists and revokes API keys, also while the server runs',
  commands: [
    {
      name: 'create',
      summary: 'Makes a key and shows it, this once',
      usage: '[--name NAME]',
      options: { name: { value: 'NAME', description: 'What the key is for, to tell it from others' } },
      async run(input, terminal) {
        requireNone(input, 'create')
        const name = nameOf(input)
        const { key, secret } = withKeys(terminal, (keys) => keys.create(name))
        terminal.out(secret)
        terminal.note(
          `This is the key ${key.id} (${key.name}). Keep it now: it is not stored and cannot be shown again.`,
        )
      },
    },
    {
      name: 'list',
      summary: 'Lists all keys; of each key only the last four characters are known',
      async run(input, terminal) {
        requireNone(input, 'list')
        const keys = withKeys(terminal, (all) => all.list())
        if (keys.length === 0) terminal.note('There is no key yet. keys create makes one.')
        else for (const line of table(keys)) terminal.out(line)
      },
    },
    {
      name: 'revoke',
      summary: 'Ends a key at once',
      usage: 'ID',
      async run({ positionals }, terminal) {
        const [id, ...others] = positionals
        if (id === undefined || others.length > 0)
          throw new UsageError('revoke needs one key id, as keys list shows it.')
        const outcome = withKeys(terminal, (keys) => keys.revoke(id))
        // What was typed may be the key itself instead of its id, so it is not repeated here.
        if (outcome === 'unknown') throw new Failure('No key has that id. keys list shows the ids.')
        terminal.note(outcome === 'already' ? `${id} was revoked already.` : `${id} is revoked.`)
      },
    },
  ],
}

function requireNone({ positionals }: Input, command: string): void {
  if (positionals.length > 0) throw new UsageError(`keys ${command} takes options only.`)
}

function nameOf({ options }: Input): string {
  const parsed = v.safeParse(keyInput, { name: options.get('name')?.[0] ?? 'Unnamed' })
  if (parsed.success) return parsed.output.name
  throw new UsageError(`--name ${parsed.issues[0].message}.`)
}

function withKeys<Result>(terminal: Terminal, work: (keys: Keys) => Result): Result {
  const { dataFolder } = readConfig()
  noteFolder(dataFolder, terminal)
  const database = openState(dataFolder)
  try {
    return inState(dataFolder, () => work(openKeys(database, systemClock)))
  } finally {
    database.close()
  }
}

function table(keys: readonly ApiKey[]): string[] {
  const rows = [
    ['ID', 'NAME', 'ENDS IN', 'CREATED', 'LAST USED', 'REVOKED'],
    ...keys.map((key) => [
      key.id,
      key.name,
      key.lastFour,
      toText(key.createdAt),
      toText(key.lastUsedAt),
      toText(key.revokedAt),
    ]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
}

function toText(instant: number | null): string {
  return instant === null ? '-' : `${iso(instant).slice(0, 16).replace('T', ' ')} UTC`
}
