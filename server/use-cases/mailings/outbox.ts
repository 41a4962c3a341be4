/**
 * Sends what is to be sent, one mail after the other, and tries again what may help. A mail that the mail server has taken
 * is never sent again. One whose answer was lost is sent once more, under the same id, and said to be (decision 0184).
 */
import type { Instant } from '#contract/zone.ts'
import type { Wait } from '#server/alarm.ts'
import type { Clock } from '#server/clock.ts'
import { createDueWork, type DueWork } from '#server/due-work.ts'
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

/**
 * Its start takes up what a process before has left as well; its close waits only a little for what is on its way, which is told
 * as interrupted at the next start.
 */
export interface Outbox extends DueWork {
  /** Whom mails come from, for people. */
  readonly from: string
}

const MINUTE = 60_000

/** How long after each attempt that failed the next one is made; after the last there is none. */
const RETRY_DELAYS_MS = [1, 5, 15, 60, 240].map((minutes) => minutes * MINUTE)

const CLOSE_LIMIT_MS = 10_000

export function openOutbox({ mailings, mailer, clock, log, wait, ...printing }: OutboxOptions): Outbox {
  const letters = letterWriter(printing)
  const sending = createDueWork({
    doDue: sendDue,
    nextAt: () => mailings.nextAt(),
    onError: (error) => log.error('Mails could not be sent', { error }),
    clock,
    wait,
  })

  async function sendDue(signal: AbortSignal): Promise<void> {
    try {
      for (let mail = mailings.due(); mail !== undefined && !signal.aborted; mail = mailings.due()) {
        await deliver(mail, signal)
      }
    } finally {
      letters.rest()
    }
  }

  async function deliver(mail: StoredMail, signal: AbortSignal): Promise<void> {
    const mailing = mailings.find(mail.mailingId)!
    let isOnItsWay = false
    try {
      const letter = await letters.letterTo(mail, mailing, mailer.domain)
      if (signal.aborted) return
      isOnItsWay = mailings.begin(mail)
      if (!isOnItsWay) return
      await mailer.send(letter)
      mailings.settle(mail, { state: 'sent' })
      log.info('A mail was sent', { mailing: mailing.id })
    } catch (error) {
      if (!(error instanceof MailError)) throw error
      if (!isOnItsWay) mailings.begin(mail)
      const outcome = outcomeOf(error, { ...mail, attempts: mail.attempts + 1 }, clock())
      mailings.settle(mail, outcome)
      log.warn('A mail could not be sent', { mailing: mailing.id, state: outcome.state, error })
    }
  }

  return {
    ...sending,
    from: mailer.from,
    start() {
      for (const mail of mailings.interrupted()) {
        const outcome = outcomeOf(new MailError('interrupted', true, ''), mail, clock())
        // What was cut off by the end of a process is due at once.
        mailings.settle(mail, outcome.state === 'waiting' ? { ...outcome, nextAt: clock() } : outcome)
      }
      sending.start()
    },
    async close() {
      let timer: NodeJS.Timeout | undefined
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, CLOSE_LIMIT_MS)
      })
      await Promise.race([sending.close(), limit])
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
