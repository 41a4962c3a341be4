/** A browser of the server that opens the page of a report and makes a PDF of it. */
import type { Browser, BrowserContext } from 'playwright-core'
import { LANGUAGE_WANTED } from '#contract/languages.ts'
import { Problem } from '#contract/problem.ts'
import { REPORTS_PATH } from '#contract/report-answers.ts'
import { PRINT_PASS_HEADER, type PrintPasses } from '#server/access/print-passes.ts'
import { inTime } from '#server/in-time.ts'
import type { Log } from '#server/log.ts'
import { createPrintQueue } from './print-queue.ts'
import type { Printed, Printer } from './printer.ts'

export interface BrowserPrinterOptions {
  readonly chromiumPath: string
  readonly passes: PrintPasses
  /** Where the server itself answers on this machine: `http://127.0.0.1:4310`. */
  readonly address: () => string
  readonly log: Log
}

/** Starting a browser on a busy machine takes some seconds, drawing a report one; each may take this long. */
const LIMIT_MS = 30_000

export function browserPrinter(options: BrowserPrinterOptions): Printer & { close(): Promise<void> } {
  const queue = createPrintQueue(printNow)
  let running: Browser | undefined
  let isClosed = false

  async function printNow(printed: Printed): Promise<Uint8Array<ArrayBuffer>> {
    if (isClosed) throw new Problem(503, 'The server is shutting down.')
    const { chromium } = await import('playwright-core')
    try {
      running = await chromium.launch({
        executablePath: options.chromiumPath,
        // The sandbox is for pages of strangers; root and most containers have none.
        chromiumSandbox: process.getuid?.() !== 0,
        args: FLAGS,
        timeout: LIMIT_MS,
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      })
      // Making the PDF itself knows no limit: a browser that hangs would hold up all prints and mails that follow.
      return await inTime(LIMIT_MS, printIn(running, printed, options), () => new Error('It took too long.'))
    } catch (error) {
      options.log.error('A report could not be printed', { error })
      throw new Problem(
        503,
        'The server’s browser could not print this report; its log says why. Open the report and print it to a PDF in your browser.',
        { cause: error },
      )
    } finally {
      await running?.close().catch(() => {})
      running = undefined
    }
  }

  return {
    canPrint: true,
    print: (printed, guest) => queue.print(printed, guest),
    async close() {
      isClosed = true
      await running?.close().catch(() => {})
      await queue.idle()
    },
  }
}

/** No graphics card, and none of the calls home that a browser makes by itself. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

async function printIn(
  browser: Browser,
  { id, version, hash, language }: Printed,
  { passes, address }: BrowserPrinterOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = `${REPORTS_PATH}/${encodeURIComponent(id)}`
  const { pass, end } = passes.issue(path)
  try {
    const context = await browser.newContext({
      colorScheme: 'light',
      reducedMotion: 'reduce',
      extraHTTPHeaders: { [PRINT_PASS_HEADER]: pass },
    })
    await onlyOwn(context, address())
    const page = await context.newPage()
    page.setDefaultTimeout(LIMIT_MS)
    await page.goto(
      `${address()}/reports/${encodeURIComponent(id)}/print?version=${version}&${LANGUAGE_WANTED}=${language}`,
    )
    // The very version that is wanted, with its chart, and nothing still on its way.
    await page.waitForSelector(
      `.report-sheet:has([data-hash="${hash}"]):not([data-fonts-coming]):not(:has([class*="animate-pulse"], [data-testid="timeline"]:not(:has(svg))))`,
    )
    await page.evaluate('document.fonts.ready.then(() => true)')
    return new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true, outline: true }))
  } finally {
    end()
  }
}

/** Whatever a page may want from elsewhere, this browser asks nobody but the server: the pass goes along with each question. */
async function onlyOwn(context: BrowserContext, address: string): Promise<void> {
  await context.route('**', (route) =>
    new URL(route.request().url()).origin === new URL(address).origin ? route.continue() : route.abort(),
  )
}
