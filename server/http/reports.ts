/** `/api/reports`, as `contract/reports.ts` has it. */
import { Hono, type Context } from 'hono'
import { toCsv } from '#contract/csv.ts'
import { MOST_LOGO_BYTES } from '#contract/report-brand.ts'
import { LONGEST_COMMENTARY, LONGEST_NOTE } from '#contract/report-answers.ts'
import { NOTED_SECTIONS } from '#contract/report-sections.ts'
import { newReport, reportArchiving, reportChange, reportParams, reportSeen } from '#contract/reports.ts'
import { Problem } from '#contract/problem.ts'
import { accessOf, may, requireRight, scopeOf } from '#server/access/access.ts'
import type { Clock } from '#server/clock.ts'
import type { Printer } from '#server/print/printer.ts'
import type { Figures } from '#server/sources/source.ts'
import type { Goals } from '#server/state/goals.ts'
import type { Reports } from '#server/state/reports.ts'
import type { Schedules } from '#server/state/schedules.ts'
import {
  approveReport,
  archiveReport,
  changeReport,
  createReport,
  hashOfApproved,
  listReports,
  readReport,
  refreshReport,
  removeDraft,
  runAgain,
  type ReadReport,
} from '#server/use-cases/reports/reports.ts'
import { readSharedReport } from '#server/use-cases/report-links.ts'
import { reportFile, reportTable } from '#server/use-cases/reports/table.ts'
import { readBody } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerData } from './json.ts'
import { onlyMethods } from './methods.ts'
import { parseParameters } from './parameters.ts'
import { createRateLimit } from './rate-limit.ts'

export interface ReportsDependencies {
  readonly reports: Reports
  readonly schedules: Pick<Schedules, 'prepared'>
  readonly figures: Figures
  readonly goals: Goals
  readonly clock: Clock
  readonly printer: Printer
}

/** A logo in base64, a commentary and all notes with every character escaped, and some room. */
const MOST_BYTES =
  Math.ceil(MOST_LOGO_BYTES / 3) * 4 + 6 * (LONGEST_COMMENTARY + NOTED_SECTIONS.length * LONGEST_NOTE) + 20_000

/** By one link. */
const GUESTS_PRINTS_A_MINUTE = 5

export function reportsRoutes({ reports, schedules, figures, goals, clock, printer }: ReportsDependencies): Hono {
  const routes = new Hono()
  routes.use(changeGuard({ mostBytes: MOST_BYTES }))
  const guestsPrints = createRateLimit(GUESTS_PRINTS_A_MINUTE, clock)
  /** All prints wait for each other: no link is to keep the others from theirs. Throws a `Problem` 429. */
  const takePrint = (link: string) => {
    const { allowed, resetSeconds } = guestsPrints.take(link)
    if (allowed) return
    throw new Problem(429, `This report was printed often just now. Try again in ${resetSeconds} seconds.`, {
      retryAfterSeconds: resetSeconds,
    })
  }

  const gathering = (c: Context) => ({ figures, goals, now: clock(), signal: c.req.raw.signal })
  const answer = (c: Context, id: string, status: 200 | 201 = 200) => answerReport(c, readReport(reports, id), status)
  /** The one place that decides who reads what: a guest of a report that version alone, and else who may see everything. */
  const read = (c: Context<object, '/:id'>) => {
    const scope = scopeOf(c)
    if (scope.kind !== 'report') requireRight(c, 'seeAll')
    const { version } = parseParameters(reportParams, new URL(c.req.url).searchParams)
    const id = c.req.param('id')
    return scope.kind === 'report'
      ? readSharedReport(reports, scope, { id, version })
      : readReport(reports, id, version)
  }

  routes.get('/', (c) => {
    requireRight(c, 'seeAll')
    return answerData(c, listReports(reports, schedules.prepared()))
  })
  routes.post('/', async (c) => {
    requireRight(c, 'share')
    const { sections, commentary, ...asked } = await readBody(c, newReport)
    const settled = { ...(sections && { sections }), ...(commentary !== undefined && { commentary }) }
    return answer(c, await createReport(reports, asked, gathering(c), settled), 201)
  })
  routes.all('/', onlyMethods('GET', 'HEAD', 'POST'))

  routes.get('/:id', (c) => answerReport(c, read(c), 200))
  routes.put('/:id', async (c) => {
    requireRight(c, 'share')
    const { revision, ...edits } = await readBody(c, reportChange)
    changeReport(reports, c.req.param('id'), revision, edits)
    return answer(c, c.req.param('id'))
  })
  routes.delete('/:id', (c: Context<object, '/:id'>) => {
    requireRight(c, 'share')
    removeDraft(reports, c.req.param('id'))
    return c.body(null, 204)
  })
  routes.all('/:id', onlyMethods('GET', 'HEAD', 'PUT', 'DELETE'))

  const doing = (name: string, act: (c: Context<object, '/:id'>, id: string) => Promise<void>) => {
    routes.post(`/:id/${name}`, async (c: Context<object, '/:id'>) => {
      requireRight(c, 'share')
      await act(c, c.req.param('id'))
      return answer(c, c.req.param('id'))
    })
    routes.all(`/:id/${name}`, onlyMethods('POST'))
  }
  doing('refresh', async (c, id) => {
    const { revision } = await readBody(c, reportSeen)
    await refreshReport(reports, id, revision, gathering(c))
  })
  doing('approve', async (c, id) => {
    const { revision } = await readBody(c, reportSeen)
    approveReport(reports, id, revision, { by: requireRight(c, 'share').name, now: clock() })
  })
  doing('run-again', (c, id) => runAgain(reports, id, gathering(c)))
  doing('archive', async (c, id) => {
    const { archived } = await readBody(c, reportArchiving)
    archiveReport(reports, id, archived)
  })

  /** The bytes whose SHA-256 is the hash. */
  routes.get('/:id/content', (c: Context<object, '/:id'>) => {
    const report = read(c)
    // Throws for a draft, of which nothing is hashed yet.
    hashOfApproved(report)
    return answerFile(c, report.text, 'application/json', reportFile(report.content, 'json'))
  })
  routes.get('/:id/csv', (c: Context<object, '/:id'>) => {
    const report = read(c)
    const hash = hashOfApproved(report)
    const csv = toCsv(reportTable(report.content, hash, report.detail.version.number))
    return answerFile(c, csv, 'text/csv; charset=utf-8', reportFile(report.content, 'csv'))
  })
  routes.get('/:id/pdf', async (c: Context<object, '/:id'>) => {
    const report = read(c)
    const hash = hashOfApproved(report)
    const { id, version } = report.detail
    const { role, id: link } = accessOf(c)
    const guest = role === 'guest' ? { takePrint: () => takePrint(link) } : undefined
    const printed = { id, version: version.number, hash, language: report.content.language }
    // Whoever asks for the head alone, as programs do that look a link over, need not wait for a print.
    const pdf = c.req.method === 'HEAD' && printer.canPrint ? '' : await printer.print(printed, guest)
    return answerFile(c, pdf, 'application/pdf', reportFile(report.content, 'pdf'))
  })
  for (const name of ['content', 'csv', 'pdf']) routes.all(`/:id/${name}`, onlyMethods('GET', 'HEAD'))
  return routes

  /** The content is sent as it was frozen, not written anew. */
  function answerReport(c: Context, { detail, text }: ReadReport, status: 200 | 201): Response {
    const mayChange = may(accessOf(c), 'share')
    const told = JSON.stringify({ ...detail, canPrint: printer.canPrint, mayChange }).slice(0, -1)
    const message = status === 201 ? 'Made' : 'Success'
    const body = `{"status":${status},"message":"${message}","data":${told},"content":${text}}}`
    return c.body(body, status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
    })
  }
}

function answerFile(c: Context, file: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return c.body(file, 200, {
    'Content-Type': type,
    // The name in ASCII for whoever does not read the other.
    'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Cache-Control': 'no-store',
  })
}
