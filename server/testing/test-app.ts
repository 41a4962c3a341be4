import { DatabaseSync } from 'node:sqlite'
import type { Hono } from 'hono'
import type { CampaignReport, ClientReport, Meta, QrReport, Summary } from '#contract/reporting.ts'
import { openSignIn } from '#server/access/open.ts'
import { buildApp, type AppDependencies } from '#server/app.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { openStores } from '#server/state/stores.ts'
import type { Keys } from '#server/state/keys.ts'
import { migrations } from '#server/state/migrations.ts'
import { NOW } from './small-organisation.ts'

type TestDependencies = Omit<Partial<AppDependencies>, 'keys'> &
  Pick<AppDependencies, 'source'> & { readonly keys?: Partial<Keys> }

/** The app with every answer checked against the contract, a clock that stands still, and no keys and no files. */
export function testApp({ keys, ...dependencies }: TestDependencies): Hono {
  const state = stateInMemory()
  const clock = dependencies.clock ?? (() => NOW)
  const stores = openStores(state, clock)
  const { mailings, schedules, watchMails } = stores
  return buildApp({
    ...stores,
    keys: { ...stores.keys, ...keys },
    watching: { watchMails, mailings, outbox: undefined, pageOf: undefined },
    sending: {
      mailings,
      schedules,
      reports: dependencies.reports ?? stores.reports,
      canPrint: dependencies.printer?.canPrint ?? false,
      outbox: undefined,
      linkTo: undefined,
      pageOf: undefined,
    },
    clock,
    log: silentLog,
    files: new Map(),
    signIn: openSignIn,
    checkAnswers: true,
    notReadyBecause: () => undefined,
    ...dependencies,
  })
}

/** An empty state database that nobody else has open and that is gone with the process. */
export function stateInMemory(): DatabaseSync {
  const database = new DatabaseSync(':memory:')
  for (const migration of migrations) database.exec(migration)
  return database
}

/** The envelope with whatever any of the endpoints may answer: a test says what it expects of it. */
export interface Body {
  readonly status: number
  readonly message: string
  readonly data: Partial<Summary & QrReport & CampaignReport & ClientReport>
  readonly meta: Meta
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Body
}

/** Asks as a browser on this machine does, and reads the JSON. */
export async function ask(app: Hono, path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = new Headers(init.headers)
  if (!headers.has('Host')) headers.set('Host', '127.0.0.1:4310')
  const answer = await app.request(`http://127.0.0.1:4310${path}`, { ...init, headers })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: JSON.parse(text || 'null') as Body }
}
