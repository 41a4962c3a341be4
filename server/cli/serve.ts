import type { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { Problem } from '#contract/problem.ts'
import type { AccessConfig } from '#server/access-config.ts'
import { openSignIn } from '#server/access/open.ts'
import { createPrintPasses } from '#server/access/print-passes.ts'
import { proxySignIn } from '#server/access/proxy.ts'
import type { SignIn } from '#server/access/sign-in.ts'
import { buildApp } from '#server/app.ts'
import { systemClock } from '#server/clock.ts'
import { readConfig, requireGuardedHost, type Config } from '#server/config.ts'
import type { Worker } from '#server/control/job.ts'
import { openControl } from '#server/control/control-server.ts'
import { oneAtATime } from '#server/control/one-at-a-time.ts'
import { controlSocketPath } from '#server/control/socket-path.ts'
import { addressHere, closeServer, listen, remoteAddressOf } from '#server/http/listen.ts'
import { readStaticFiles } from '#server/http/static-files.ts'
import { browserPrinter } from '#server/print/browser-printer.ts'
import { findChromium } from '#server/print/find-chromium.ts'
import type { Log } from '#server/log.ts'
import { openStores } from '#server/state/stores.ts'
import { isUnused, openState } from '#server/state/database.ts'
import { openSessions } from '#server/state/sessions.ts'
import { smtpMailer } from '#server/mail/smtp-mailer.ts'
import { NO_PRINTER } from '#server/print/printer.ts'
import { mailLinks } from '#server/use-cases/mailings/mail-links.ts'
import type { Sending } from '#server/use-cases/mailings/mailings.ts'
import { openOutbox } from '#server/use-cases/mailings/outbox.ts'
import { openScheduler } from '#server/use-cases/schedules/scheduler.ts'
import type { Watching } from '#server/use-cases/watch-mails/watch-mails.ts'
import { openWatcher } from '#server/use-cases/watch-mails/watcher.ts'
import { figuresOf } from '#server/use-cases/within.ts'
import { UsageError, type Command, type Terminal } from './command.ts'
import type { OpenData, OpenedData } from './data.ts'
import { logOf, reportTo } from './work.ts'

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))

/** `serve`: runs until a signal ends it. */
export function serveCommand(openData: OpenData): Command {
  return {
    name: 'serve',
    summary: 'Serves the dashboard and the reporting API',
    about:
      'Settings come from the environment: PORT (4310), HOST (127.0.0.1), SCANBOARD_DATA (./data), SMLLR_API_KEY,\n' +
      'CLICKHOUSE_URL; docs/deploy.md lists them all. With an SMLLR key the account behind it is served. Without one own\n' +
      'scans are, and into a new data folder the demo organisation is filled.',
    async run(input, terminal) {
      if (input.positionals.length > 0) throw new UsageError('serve takes no arguments.')
      const config = readConfig()
      requireGuardedHost(config)
      const log = logOf(config, terminal)
      for (const warning of config.warnings) log.warn(warning)
      await serve(config, openData, log, terminal)
    },
  }
}

/** Serves until the process is told to end. */
async function serve(config: Config, openData: OpenData, log: Log, terminal: Terminal): Promise<void> {
  const stopping = new AbortController()
  const stopped = untilSignal(stopping)
  // What has been opened is closed in the opposite order, also when a later step fails.
  await using opened = new AsyncDisposableStack()

  // One question that fails where nobody waits for it any more must not end the server for all others.
  const noteFailure = (error: unknown) => log.error('Something failed that nobody waited for', { error })
  process.on('unhandledRejection', noteFailure)
  opened.defer(() => void process.off('unhandledRejection', noteFailure))

  const data = await openData(config, log, 'serve')
  opened.defer(() => data.close())
  const state = openState(config.dataFolder)
  opened.defer(() => state.close())

  const printPasses = createPrintPasses()
  const chromiumPath = await findChromium(config.chromiumPath)
  let ownAddress = ''
  const printer =
    chromiumPath === undefined
      ? undefined
      : browserPrinter({ chromiumPath, passes: printPasses, address: () => ownAddress, log })
  opened.defer(() => printer?.close())

  const stores = openStores(state, systemClock)
  const { reports, mailings, links, goals, schedules, watchMails } = stores
  const outbox =
    config.mail &&
    openOutbox({
      mailings,
      reports,
      printer: printer ?? NO_PRINTER,
      mailer: smtpMailer(config.mail),
      clock: systemClock,
      log,
    })

  const { publicUrl } = config
  const sending: Sending = {
    mailings,
    reports,
    schedules,
    canPrint: printer !== undefined,
    outbox,
    linkTo:
      publicUrl === undefined ? undefined : mailLinks({ links, reports, clock: systemClock, origin: () => publicUrl }),
    pageOf: publicUrl === undefined ? undefined : (id) => `${publicUrl}/reports/${encodeURIComponent(id)}`,
  }
  const figures = figuresOf(data.source)
  const scheduler = openScheduler({ sending, figures, goals, clock: systemClock, log })
  const watching: Watching = {
    watchMails,
    mailings,
    outbox,
    pageOf: publicUrl === undefined ? undefined : (zone) => `${publicUrl}/watch-list?zone=${encodeURIComponent(zone)}`,
  }
  const watcher = openWatcher({ watching, figures, clock: systemClock, log })

  // Asked before anybody can make something or hand in work.
  let fillingDemo = startsWithDemo(data, state, log)
  const app = buildApp({
    source: data.source,
    pulse: data.pulse,
    ...stores,
    sending,
    scheduler,
    watching,
    watcher,
    clock: systemClock,
    log,
    ...(printer && { printer, printPasses }),
    files: readStaticFiles(DIST),
    signIn: await signInOf(config.access, state, log),
    checkAnswers: config.checkAnswers,
    notReadyBecause: () => (fillingDemo ? 'The demo organisation is being filled in.' : undefined),
  })
  const { server, address } = await listen(app, config.host, config.port)
  ownAddress = addressHere(address)
  opened.defer(() => closeServer(server))
  log.debug('Listening', { address })
  // When the printer has somewhere to go.
  outbox?.start()
  opened.defer(() => outbox?.close())
  scheduler.start()
  opened.defer(() => scheduler.close())
  watcher.start()
  opened.defer(() => watcher.close())

  const worker = oneAtATime(data.work)
  opened.defer(() => worker.idle())
  // Begun before the socket opens: an import handed in first would be in its way, and is refused until it is done.
  const filled = fillingDemo ? fillDemo(worker.work, terminal, stopping.signal) : Promise.resolve()
  // Told below; until then a failure must not count as one that nobody waits for.
  filled.catch(() => {})
  const socketPath = controlSocketPath(config.dataFolder)
  const control = await openControl({ socketPath, work: worker.work, log, signal: stopping.signal })
  opened.defer(() => control.close())
  await filled
  fillingDemo = false
  if (!stopping.signal.aborted) terminal.out(`Scanboard: ${address}`)
  await stopped
  log.info('Shutting down')
}

/** Whoever reads figures where keys, links or reports were made takes them for real: only a new folder gets invented ones. */
function startsWithDemo({ isEmpty }: OpenedData, state: DatabaseSync, log: Log): boolean {
  if (!isEmpty) return false
  if (isUnused(state)) return true
  log.warn(
    'There are no scans in a data folder that has been in use, so it is served empty. Bring them back with import or from a ' +
      'backup of the whole folder (docs/deploy.md), or fill in the demo organisation with demo.',
  )
  return false
}

async function fillDemo(work: Worker, terminal: Terminal, stopping: AbortSignal): Promise<void> {
  terminal.out('Filling in the demo organisation …')
  try {
    await work({ kind: 'demo' }, reportTo(terminal), stopping)
  } catch (error) {
    if (!stopping.aborted) throw error
  } finally {
    terminal.progress('')
  }
}

async function signInOf(access: AccessConfig, state: DatabaseSync, log: Log): Promise<SignIn> {
  switch (access.mode) {
    case 'open':
      return openSignIn
    case 'proxy':
      return proxySignIn(access, remoteAddressOf)
    case 'oidc': {
      const { oidcSignIn } = await import('#server/access/oidc/oidc.ts')
      return oidcSignIn(access, openSessions(state, systemClock), log)
    }
  }
}

/** Resolves at the first signal to end, and aborts what is being done; the second one ends the process at once. */
function untilSignal(stopping: AbortController): Promise<void> {
  return new Promise((resolve) => {
    const onSignal = () => {
      if (stopping.signal.aborted) process.exit(1)
      // Told to whoever has handed in work.
      stopping.abort(
        new Problem(503, 'The server was stopped before the work was done. Run the command again to finish it.'),
      )
      resolve()
    }
    process.on('SIGINT', onSignal)
    process.on('SIGTERM', onSignal)
  })
}
