/**
 * The real server over the real warehouse, filled by the real import, at a fixed time: what the journeys look at. A
 * process of its own, for the embedded engine is one to a process. Takes the time, the file to import (or none, or `demo` for
 * the demo organisation), `sign-on` where people are to sign in, and the port of a mail server; prints its address when it
 * answers. Its clock stands still until it is told, by a message, to which time to move.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSignIn } from '#server/access/open.ts'
import { createPrintPasses } from '#server/access/print-passes.ts'
import { buildApp } from '#server/app.ts'
import { closeServer, listen } from '#server/http/listen.ts'
import { readStaticFiles } from '#server/http/static-files.ts'
import { createLog } from '#server/log.ts'
import { makeDemo } from '#server/sources/warehouse/demo/demo.ts'
import { importFiles } from '#server/sources/warehouse/import/import.ts'
import { openWarehouse } from '#server/sources/warehouse/warehouse.ts'
import { browserPrinter } from '#server/print/browser-printer.ts'
import { findChromium } from '#server/print/find-chromium.ts'
import { openStores } from '#server/state/stores.ts'
import { openState } from '#server/state/database.ts'
import { startSignOn } from './sign-on.ts'
import { smtpMailer } from '#server/mail/smtp-mailer.ts'
import { NO_PRINTER } from '#server/print/printer.ts'
import { handClock } from '#server/testing/hand-clock.ts'
import { mailLinks } from '#server/use-cases/mailings/mail-links.ts'
import type { Sending } from '#server/use-cases/mailings/mailings.ts'
import { openOutbox } from '#server/use-cases/mailings/outbox.ts'
import { openScheduler } from '#server/use-cases/schedules/scheduler.ts'
import type { Watching } from '#server/use-cases/watch-mails/watch-mails.ts'
import { openWatcher } from '#server/use-cases/watch-mails/watcher.ts'
import { figuresOf } from '#server/use-cases/within.ts'

const [time, file, access, mailPort] = process.argv.slice(2)
const now = Date.parse(time ?? '')
if (Number.isNaN(now)) throw new Error('The first argument is the time that counts as now, in ISO 8601.')

const hand = handClock(now)
const { clock, wait } = hand
const log = createLog({ level: 'warn', format: 'text', clock, write: (line) => process.stderr.write(`${line}\n`) })
const dataFolder = mkdtempSync(join(tmpdir(), 'scanboard-e2e-'))
const warehouse = await openWarehouse({ dataFolder, clickhouseUrl: undefined, command: 'e2e', clock, log })
if (file === 'demo') {
  await makeDemo(warehouse, { now })
} else if (file !== undefined) {
  await importFiles(warehouse, [file], { dataFolder, now })
}
const state = openState(dataFolder)
const signOn = access === 'sign-on' ? await startSignOn(state, clock, log) : undefined
const printPasses = createPrintPasses()
const chromiumPath = await findChromium(process.env['CHROMIUM_PATH'])
let ownAddress = ''
const printer = chromiumPath
  ? browserPrinter({ chromiumPath, passes: printPasses, address: () => ownAddress, log })
  : undefined
const stores = openStores(state, clock)
const { reports, mailings, links, goals, schedules, watchMails } = stores
const outbox = mailPort
  ? openOutbox({
      mailings,
      reports,
      printer: printer ?? NO_PRINTER,
      mailer: smtpMailer({
        host: '127.0.0.1',
        port: Number(mailPort),
        tls: 'off',
        login: undefined,
        from: { name: 'Scan reports', address: 'reports@scanboard.example' },
      }),
      clock,
      wait,
      log,
    })
  : undefined
const sending: Sending = {
  mailings,
  reports,
  schedules,
  canPrint: printer !== undefined,
  outbox,
  linkTo: mailLinks({ links, reports, clock, origin: () => ownAddress }),
  pageOf: (id) => `${ownAddress}/reports/${id}`,
}
const figures = figuresOf(warehouse.source)
const scheduler = openScheduler({ sending, figures, goals, clock, wait, log })
const watching: Watching = {
  watchMails,
  mailings,
  outbox,
  pageOf: (zone) => `${ownAddress}/watch-list?zone=${encodeURIComponent(zone)}`,
}
const watcher = openWatcher({ watching, figures, clock, wait, log })
const app = buildApp({
  source: warehouse.source,
  ...stores,
  sending,
  scheduler,
  watching,
  watcher,
  clock,
  log,
  ...(printer && { printer, printPasses }),
  files: readStaticFiles(fileURLToPath(new URL('../dist', import.meta.url))),
  signIn: signOn?.signIn ?? openSignIn,
  checkAnswers: true,
  notReadyBecause: () => undefined,
})
const { server, address } = await listen(app, '127.0.0.1', signOn?.port ?? 0)
ownAddress = address
outbox?.start()
scheduler.start()
watcher.start()
console.log(address)

process.on('message', (at: number) => hand.advanceTo(at))

process.on('SIGTERM', () => void stop())

async function stop(): Promise<void> {
  // Else the channel keeps the process alive.
  process.disconnect?.()
  await watcher.close()
  await scheduler.close()
  await outbox?.close()
  await printer?.close()
  await closeServer(server)
  await signOn?.close()
  state.close()
  await warehouse.close()
  rmSync(dataFolder, { recursive: true, force: true })
}
