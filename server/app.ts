/** The whole server as a function of what it depends on: routes, static files, errors. It opens no port. */
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { ANNOTATIONS_PATH } from '#contract/annotations.ts'
import { BREAKDOWNS_PATH, breakdownsParams } from '#contract/breakdowns.ts'
import { DASHBOARD_BASE, EXTERNAL_BASE, STATUS_PATH } from '#contract/bases.ts'
import { DAYS_PATH } from '#contract/days.ts'
import { GOALS_PATH } from '#contract/goals.ts'
import { HISTORY_PATH } from '#contract/history.ts'
import { PULSE_PATH } from '#contract/pulse.ts'
import { CHANGES_PATH, changesParams } from '#contract/changes.ts'
import { rankingParams } from '#contract/ranking-params.ts'
import { RANKING_PATH } from '#contract/ranking.ts'
import { REPORTS_PATH } from '#contract/report-answers.ts'
import { SCHEDULES_PATH } from '#contract/schedule-answers.ts'
import { RHYTHM_PATH, rhythmParams } from '#contract/rhythm.ts'
import { TAGS_PATH } from '#contract/tags.ts'
import { TRENDS_PATH, trendsParams } from '#contract/trends.ts'
import { WATCH_LIST_PATH, watchListParams } from '#contract/watch-list.ts'
import { WATCH_MAILS_PATH } from '#contract/watch-mail-answers.ts'
import { SESSION_PATH } from '#contract/session.ts'
import { SIGN_IN_BASE } from '#contract/sign-in.ts'
import { EMBEDS_PATH, OPEN_EMBED_PATH } from '#contract/embeds.ts'
import { KEYS_PATH } from '#contract/keys.ts'
import { LINKS_PATH, OPEN_LINK_PATH } from '#contract/links.ts'
import { passesOfEmbeds } from '#server/access/embed-guests.ts'
import { framersBy } from '#server/access/framers.ts'
import { guestsBy, type Guests } from '#server/access/guests.ts'
import { passesOfLinks } from '#server/access/link-guests.ts'
import { guestsAndPrints, type PrintPasses } from '#server/access/print-passes.ts'
import type { SignIn } from '#server/access/sign-in.ts'
import { breakdowns } from '#server/use-cases/breakdowns.ts'
import { changes } from '#server/use-cases/changes.ts'
import { trendsOfCodes } from '#server/use-cases/days.ts'
import type { Sending } from '#server/use-cases/mailings/mailings.ts'
import { ranking } from '#server/use-cases/ranking.ts'
import { rhythm } from '#server/use-cases/rhythm.ts'
import type { Scheduler } from '#server/use-cases/schedules/scheduler.ts'
import { watchList } from '#server/use-cases/watch-list.ts'
import type { Watching } from '#server/use-cases/watch-mails/watch-mails.ts'
import { figuresOf } from '#server/use-cases/within.ts'
import { sessionRoute } from './http/session.ts'
import type { Clock } from '#server/clock.ts'
import type { DueWork } from '#server/due-work.ts'
import type { Log } from '#server/log.ts'
import type { PulseReader, ReportSource } from '#server/sources/source.ts'
import { NO_PRINTER, type Printer } from '#server/print/printer.ts'
import type { Stores } from '#server/state/stores.ts'
import { annotationsRoutes } from './http/annotations.ts'
import { dashboardAccess } from './http/dashboard-access.ts'
import { daysRoute } from './http/days.ts'
import { embedDoctorRoutes } from './http/embed-doctor.ts'
import { embedsRoutes } from './http/embeds.ts'
import { goalsRoutes } from './http/goals.ts'
import { zstandard } from './http/encodings.ts'
import { healthRoutes, statusRoute } from './http/health.ts'
import { historyRoute } from './http/history.ts'
import { answerJson, answerRows } from './http/json.ts'
import { REQUESTS_A_MINUTE, keyAccess } from './http/key-access.ts'
import { languageOfSharedReports } from './http/link-language.ts'
import { keysRoutes } from './http/keys.ts'
import { linksRoutes } from './http/links.ts'
import { mailingsRoutes } from './http/mailings.ts'
import { loggedPath } from './http/without-tokens.ts'
import { methodNotAllowed } from './http/methods.ts'
import { openEmbedRoute } from './http/open-embed.ts'
import { openLinkRoute } from './http/open-link.ts'
import { openApi } from './http/openapi.ts'
import { answerProblems } from './http/problems.ts'
import { pulseRoute } from './http/pulse.ts'
import { createRateLimit } from './http/rate-limit.ts'
import { readingRoute } from './http/reading.ts'
import { reportsRoutes } from './http/reports.ts'
import { reportingRoutes, unknownPath } from './http/reporting.ts'
import { schedulesRoutes } from './http/schedules.ts'
import { securityHeaders } from './http/security-headers.ts'
import { staticFiles, type StaticFiles } from './http/static-files.ts'
import { tagsRoutes } from './http/tags.ts'
import { watchMailsRoutes } from './http/watch-mails.ts'

/** What of the stores is asked for by itself, and not through `sending` or `watching`. */
type OwnStores = Omit<Stores, 'mailings' | 'schedules' | 'watchMails'>

export interface AppDependencies extends OwnStores {
  readonly source: ReportSource
  /** Only where the source is watched. */
  readonly pulse?: PulseReader | undefined
  /** How reports are sent by mail, and made again. */
  readonly sending: Sending
  /** Does what schedules say; nothing is done without it. */
  readonly scheduler?: Pick<Scheduler, 'wake'>
  /** How what is new on the watch list is told by mail. */
  readonly watching: Watching
  /** Looks at it when that is due; nobody does without it. */
  readonly watcher?: Pick<DueWork, 'wake'>
  /** Makes PDFs; none are made without it. */
  readonly printer?: Printer
  /** By which the printer reads what it prints. */
  readonly printPasses?: PrintPasses
  readonly clock: Clock
  readonly log: Log
  /** The built dashboard. */
  readonly files: StaticFiles
  /** How people are told apart who use the dashboard. */
  readonly signIn: SignIn
  /** Who else is a guest than those whom links let in; for tests of scopes. */
  readonly guests?: Guests
  /** Whether each answer is checked against the contract before it is sent. */
  readonly checkAnswers: boolean
  /** Why the server cannot answer properly yet, if so. */
  readonly notReadyBecause: () => string | undefined
}

export function buildApp(dependencies: AppDependencies): Hono {
  const { keys, clock, log, files, signIn, reports, sending, printer = NO_PRINTER, notReadyBecause } = dependencies
  // From here on nobody asks the source itself.
  const figures = figuresOf(dependencies.source, dependencies.tags)
  const reporting = { figures, clock, checkAnswers: dependencies.checkAnswers }
  const app = new Hono()
  app.onError(answerProblems(log))
  app.use(securityHeaders(framersBy(dependencies)))
  app.use(async (c, next) => {
    const start = performance.now()
    await next()
    const ms = Math.round(performance.now() - start)
    // The path without its query: nobody's parameters belong in a log.
    log.debug('Answered', { method: c.req.method, path: loggedPath(c.req.path), status: c.res.status, ms })
  })
  // Not Brotli, which is slow: answers are made anew each time. The work is done off the event loop.
  app.use('/api/*', compress({ encoding: 'gzip' }), zstandard)

  app.route('/', healthRoutes(figures, notReadyBecause))

  const description = openApi()
  app.get('/api/openapi.json', (c) => answerJson(c, description))
  app.all('/api/openapi.json', methodNotAllowed)

  app.use(`${EXTERNAL_BASE}/*`, keyAccess(keys, createRateLimit(REQUESTS_A_MINUTE, clock)))
  app.route(EXTERNAL_BASE, reportingRoutes(reporting))

  // Before the guard: who opens a link is nobody yet.
  app.route(OPEN_LINK_PATH, openLinkRoute({ passes: dependencies.linkPasses, figures, reports, clock }))

  const { embeds } = dependencies
  app.route(OPEN_EMBED_PATH, openEmbedRoute({ embeds, figures, clock }))

  const guests = guestsAndPrints(
    dependencies.guests ?? guestsBy(passesOfLinks(dependencies.linkPasses), passesOfEmbeds(embeds, clock)),
    dependencies.printPasses,
  )
  const guard = dashboardAccess({ signIn, guests })
  const { links, linkPasses, watching, watcher, scheduler } = dependencies
  const doctor = embedDoctorRoutes({ embeds, links, linkPasses, clock, loopback: signIn.mode === 'open' })
  const guarded: readonly (readonly [path: string, ...routes: Hono[]])[] = [
    [DASHBOARD_BASE, reportingRoutes(reporting)],
    [STATUS_PATH, statusRoute(figures, clock)],
    [SESSION_PATH, sessionRoute(signIn)],
    [ANNOTATIONS_PATH, annotationsRoutes(dependencies.annotations)],
    [TAGS_PATH, tagsRoutes({ tags: dependencies.tags, figures, clock })],
    [GOALS_PATH, goalsRoutes({ goals: dependencies.goals, figures, clock })],
    [KEYS_PATH, keysRoutes(keys)],
    // What is larger than other changes comes before their guard.
    [LINKS_PATH, doctor.ofLinks, linksRoutes({ links, reports, figures, clock })],
    [EMBEDS_PATH, doctor.ofEmbeds, embedsRoutes({ embeds, figures, clock })],
    [
      REPORTS_PATH,
      reportsRoutes({ reports, schedules: sending.schedules, figures, goals: dependencies.goals, clock, printer }),
      mailingsRoutes(sending),
    ],
    [SCHEDULES_PATH, schedulesRoutes({ sending, scheduler, clock })],
    [WATCH_MAILS_PATH, watchMailsRoutes({ watching, watcher, clock })],
    [HISTORY_PATH, historyRoute({ figures, clock, log })],
    [PULSE_PATH, pulseRoute(dependencies.pulse)],
    [DAYS_PATH, daysRoute({ figures, clock })],
    [TRENDS_PATH, readingRoute(trendsParams, trendsOfCodes, { figures, clock })],
    [BREAKDOWNS_PATH, readingRoute(breakdownsParams, breakdowns, { figures, clock })],
    [CHANGES_PATH, readingRoute(changesParams, changes, { figures, clock })],
    [RANKING_PATH, readingRoute(rankingParams, ranking, { figures, clock, answer: answerRows })],
    [RHYTHM_PATH, readingRoute(rhythmParams, rhythm, { figures, clock })],
    [WATCH_LIST_PATH, readingRoute(watchListParams, watchList, { figures, clock, right: 'seeAll' })],
  ]
  for (const [path, ...routes] of guarded) {
    app.use(`${path}/*`, guard)
    for (const each of routes) app.route(path, each)
  }

  if (signIn.routes !== undefined) app.route(SIGN_IN_BASE, signIn.routes)

  app.all('/api/*', unknownPath)
  app.all('/api', unknownPath)
  app.use(staticFiles(files, languageOfSharedReports({ passes: dependencies.linkPasses, reports })))
  return app
}
