/**
 * Sends what is to be sent, one mail after the other, and tries again what may help. A mail that the mail server has taken
 * is never sent again. One whose answer was lost is sent once more, under the same id, and said to be (decision 0184).
 */
import type { Instant } from '#contract/zone.ts'
import { createAlarm, type Wait } from '#server/alarm.ts'
import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import { MailError, type Mailer } from '#server/mail/mailer.ts'
import type { Printer } from '#server/print/printer.ts'
import type { Mailings, Outcome, StoredMail } from '#server/state/mailings.ts'
import type { Reports } from '#server/state/reports.ts'
import { letterWriter } from './letters.ts'

export interface OutboxOptions {
  readonly mailings: Mailings
  readonly reports: Reports
  readonly printer: Printer
  readonly mailer: Mailer
  readonly clock: Clock
  readonly log: Log
  readonly wait?: Wait
}

export interface Outbox {
  /** Whom mails come from, for people. */
  readonly from: string
  /** Takes up what a process before has left, and from then on whatever is due. */
  start(): void
  /** There is something new to send. */
  wake(): void
  /** Resolves when nothing is on its way. */
  idle(): Promise<void>
  /** Takes nothing up any more, and waits a little for what is on its way; that is told as interrupted at the next start. */
  close(): Promise<void>
}

const MINUTE = 60_000

/** How long after each attempt that failed the next one is made; after the last there is none. */
export const RETRY_DELAYS_MS = [1, 5, 15, 60, 240].map((minutes) => minutes * MINUTE)

const CLOSE_LIMIT_MS = 10_000

export function openOutbox({ mailings, mailer, clock, log, wait, ...printing }: OutboxOptions): Outbox {
  const letters = letterWriter(printing)
  const alarm = createAlarm(clock, wake, wait)
  let running: Promise<void> | undefined
  let isWanted = false
  let isStarted = false
  const closing = new AbortController()
  const { signal } = closing

  function wake(): void {
    if (!isStarted || signal.aborted) return
    isWanted = true
    running ??= run()
  }

  async function run(): Promise<void> {
    // Whoever has just added a mailing answers first.
    await Promise.resolve()
    try {
      while (isWanted && !signal.aborted) {
        isWanted = false
        for (let mail = mailings.due(); mail !== undefined && !signal.aborted; mail = mailings.due())
          await deliver(mail)
      }
      if (!signal.aborted) alarm.set(mailings.nextAt())
    } catch (error) {
      // The disk, say: nothing is lost, and it is tried again before long.
      log.error('Mails could not be sent', { error: error as Error })
      if (!signal.aborted) alarm.set(clock() + MINUTE)
    } finally {
      letters.rest()
      // In the same breath as the last look, so that nobody wakes what is about to rest.
      running = undefined
    }
  }

  async function deliver(mail: StoredMail): Promise<void> {
    const mailing = mailings.find(mail.mailingId)!
    let isOnItsWay = false
    try {
      const letter = await letters.letterTo(mail, mailing, mailer.domain)
      if (signal.aborted) return
      isOnItsWay = mailings.begin(mail)
      if (!isOnItsWay) return
      await mailer.send(letter)
      mailings.settle(mail, { state: 'sent' })
      log.info('A report was sent by mail', { mailing: mailing.id })
    } catch (error) {
      if (!(error instanceof MailError)) throw error
      if (!isOnItsWay) mailings.begin(mail)
      const outcome = outcomeOf(error, { ...mail, attempts: mail.attempts + 1 }, clock())
      mailings.settle(mail, outcome)
      log.warn('A report could not be sent by mail', { mailing: mailing.id, state: outcome.state, error })
    }
  }

  return {
    from: mailer.from,
    start() {
      isStarted = true
      for (const mail of mailings.interrupted()) {
        const outcome = outcomeOf(new MailError('interrupted', true, ''), mail, clock())
        // What was cut off by the end of a process is due at once.
        mailings.settle(mail, outcome.state === 'waiting' ? { ...outcome, nextAt: clock() } : outcome)
      }
      wake()
    },
    wake,
    idle: async () => running,
    async close() {
      closing.abort()
      alarm.set(undefined)
      let timer: NodeJS.Timeout | undefined
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, CLOSE_LIMIT_MS)
      })
      await Promise.race([running, limit])
      clearTimeout(timer)
    },
  }
}

/** What becomes of a mail after an attempt that failed. `attempts` counts that one too. */
function outcomeOf({ fault, isTemporary, said }: MailError, mail: StoredMail, now: Instant): Outcome {
  const mayHaveArrived = fault === 'interrupted'
  const wrong = { fault, said, doubtful: mail.doubtful || mayHaveArrived }
  const delay = RETRY_DELAYS_MS[mail.attempts - 1]
  // What may have arrived already is sent once more, and not a third time.
  if (!isTemporary || delay === undefined || (mayHaveArrived && mail.doubtful)) return { state: 'failed', ...wrong }
  return { state: 'waiting', nextAt: now + delay, ...wrong }
}
