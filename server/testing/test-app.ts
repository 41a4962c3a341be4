import { DatabaseSync } from 'node:sqlite'
import type { Hono } from 'hono'
import type { CampaignReport, ClientReport, Meta, QrReport, Summary } from '#contract/reporting.ts'
import { openSignIn } from '#server/access/open.ts'
import { buildApp, type AppDependencies } from '#server/app.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { openAnnotations } from '#server/state/annotations.ts'
import { openTags } from '#server/state/tags.ts'
import { openEmbeds } from '#server/state/embeds.ts'
import { openGoals } from '#server/state/goals.ts'
import { openKeys, type Keys } from '#server/state/keys.ts'
import { openLinkPasses } from '#server/state/link-passes.ts'
import { openLinks } from '#server/state/links.ts'
import { migrations } from '#server/state/migrations.ts'
import { openMailings } from '#server/state/mailings.ts'
import { openReports } from '#server/state/reports.ts'
import { openSchedules } from '#server/state/schedules.ts'
import { openWatchMails } from '#server/state/watch-mails.ts'
import { NOW } from './small-organisation.ts'

type TestDependencies = Omit<Partial<AppDependencies>, 'keys'> &
  Pick<AppDependencies, 'source'> & { readonly keys?: Partial<Keys> }

/** The app with every answer checked against the contract, a clock that stands still, and no keys and no files. */
export function testApp({ keys, ...dependencies }: TestDependencies): Hono {
  const state = stateInMemory()
  const clock = dependencies.clock ?? (() => NOW)
  const reports = dependencies.reports ?? openReports(state, clock)
  const mailings = openMailings(state, clock)
  return buildApp({
    keys: { ...openKeys(state, clock), ...keys },
    annotations: openAnnotations(state, clock),
    tags: openTags(state),
    goals: openGoals(state),
    links: openLinks(state, clock),
    linkPasses: openLinkPasses(state, clock),
    embeds: openEmbeds(state, clock),
    reports,
    watching: { watchMails: openWatchMails(state, clock), mailings, outbox: undefined, pageOf: undefined },
    sending: {
      mailings,
      schedules: openSchedules(state, clock),
      reports,
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
