/**
 * One budget of requests for the key, shared by all who ask: pages, charts and the backfill. It decides when a question
 * may be asked; asking it is up to whoever brings it.
 */
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import { createBreaker } from './budget/breaker.ts'
import { secondsUntilAnswered } from './budget/estimate.ts'
import type { Ledger } from './budget/ledger.ts'
import { createPause } from './budget/pause.ts'
import { createQueue, isPerson, urgencyOf, type Waiting } from './budget/queue.ts'
import { PATIENCE_MS, backoffMs, mayRepeat } from './budget/retry.ts'
import { MOST_IN_BACKGROUND, MOST_UNDER_WAY, reserveOf, type Urgency } from './budget/shares.ts'
import { createWindow } from './budget/window.ts'
import { VendorFailure, type VendorPace } from './client.ts'

export type { Urgency } from './budget/shares.ts'

export interface Asked<T> {
  /** Equal keys are one question: it is asked once, and all who asked get its answer. */
  readonly key: string
  readonly urgency: Urgency
  /** Whoever asked has gone. A question that nobody waits for is dropped unless it is on its way already. */
  readonly signal?: AbortSignal
  /** Asks once. Called again for a retry. The signal ends only with the budget. */
  readonly run: (signal: AbortSignal) => Promise<{ readonly value: T; readonly pace: VendorPace }>
}

interface BudgetState {
  /** Requests that may be made in any 60 seconds: as set, or as the vendor says if that is less. */
  readonly limit: number
  /** How many of them are taken: by requests under way, or answered within the last 60 seconds. */
  readonly used: number
  readonly waiting: Readonly<Record<Urgency, number>>
  /** Since when nothing but probes is asked: the vendor does not answer, refuses the key, or wants to be left alone for long. */
  readonly unavailableSince?: Instant
  readonly lastError?: { readonly at: Instant; readonly message: string }
}

export interface Budget {
  /**
   * Answers when the question's turn has come. Rejects with the `VendorFailure`, with the signal's reason when whoever
   * asked has gone, and with whatever else `run` throws. While the vendor cannot be asked a `person` or a `guest` is refused at once
   * with the failure that is to blame; less urgent questions wait until it can.
   */
  ask<T>(asked: Asked<T>): Promise<T>
  /**
   * Seconds until so many questions of the urgency would be answered, as things stand. Those that wait or are under way
   * already are among them.
   */
  secondsFor(questions: number, urgency: Urgency): number
  state(): BudgetState
  /** The key has changed: if a wrong one had stopped the asking, it goes on at once. */
  keyChanged(): void
  /** Lets nothing start any more, breaks off what is under way and rejects what waits. */
  close(): Promise<void>
}

export interface BudgetOptions {
  /** What the key may ask within any 60 seconds; a little of it is left alone. */
  readonly requestsPerMinute: number
  readonly clock: Clock
  readonly log: Log
  /** Left out: nothing is known of requests that an earlier process made. */
  readonly ledger?: Ledger
  /** From 0 up to 1. */
  readonly random?: () => number
}

/** A pause that is longer is told as what it is: for so long there are no newer figures. */
const LONG_PAUSE_MS = 30_000

/** Runs with the process, whatever happens to the machine's time. */
const steady = () => performance.now()

/** How long the vendor says that it takes. */
const FIRST_GUESS_MS = 150

export function createBudget(options: BudgetOptions): Budget {
  const { requestsPerMinute, clock, log, ledger, random = Math.random } = options
  const window = createWindow(
    requestsPerMinute,
    ledger?.taken().map((ms) => steady() + ms),
  )
  const breaker = createBreaker(clock, log)
  const pause = createPause(log)
  const queue = createQueue(steady)
  const closing = new AbortController()
  const underWay = new Set<Promise<void>>()
  const underWayAs = { person: 0, refresh: 0, guest: 0, chart: 0, guestChart: 0, backfill: 0 }
  let keysBefore = 0
  let answerMs = FIRST_GUESS_MS
  let lastError: BudgetState['lastError']
  let timer: NodeJS.Timeout | undefined

  /** Sends whatever may be sent now, and comes back when that may have changed. */
  function proceed(): void {
    clearTimeout(timer)
    if (closing.signal.aborted) return
    for (let next = nextToAsk(); next !== undefined; next = nextToAsk()) send(next)
    if (queue.isEmpty()) return
    const now = steady()
    const changes = [pause.until(), breaker.stop()?.probeAt, window.nextFreeAt(now), queue.nextRestedAt()]
    const nextChange = Math.min(...changes.filter((time) => time !== undefined && time > now).map(Number))
    if (nextChange !== Infinity) timer = setTimeout(proceed, Math.ceil(nextChange - now))
  }

  function nextToAsk(): Waiting | undefined {
    const now = steady()
    if (now < pause.until() || !breaker.mayAsk(now)) return undefined
    // While it is not known what the vendor lets through, one question finds out.
    const atOnce = pause.failure() !== undefined || window.isUnsure(now) ? 1 : MOST_UNDER_WAY
    const free = window.free(now)
    const next = underWay.size < atOnce && free > 0 ? queue.first() : undefined
    if (next === undefined) return undefined
    // The less urgent leave larger reserves: where the most urgent may not go, none may.
    const urgency = urgencyOf(next)
    if (free <= reserveOf(urgency, window.slots())) return undefined
    const inBackground = underWay.size - underWayAs.person
    return urgency !== 'person' && inBackground >= MOST_IN_BACKGROUND ? undefined : next
  }

  function send(question: Waiting): void {
    const urgency = urgencyOf(question)
    const sent: Sent = { at: steady(), isProbe: breaker.begin(), keysBefore, entry: ledger?.begin() }
    queue.begin(question)
    window.take()
    underWayAs[urgency]++
    const running = attempt(question, sent).finally(() => {
      underWayAs[urgency]--
      underWay.delete(running)
      proceed()
    })
    underWay.add(running)
  }

  async function attempt(question: Waiting, sent: Sent): Promise<void> {
    let reply: Awaited<ReturnType<Waiting['run']>>
    try {
      reply = await question.run(closing.signal)
    } catch (error) {
      returned(sent, error instanceof VendorFailure ? error.pace : {})
      failed(question, error, sent)
      return
    }
    returned(sent, reply.pace)
    pause.answered(steady())
    breaker.answered()
    queue.answer(question, reply.value)
  }

  function returned(sent: Sent, pace: VendorPace): void {
    const now = steady()
    window.release(now)
    if (sent.entry !== undefined) ledger?.end(sent.entry)
    window.heed(pace, now)
    answerMs += (now - sent.at - answerMs) / 5
  }

  function failed(question: Waiting, error: unknown, sent: Sent): void {
    if (closing.signal.aborted) return
    const now = steady()
    if (!(error instanceof VendorFailure)) {
      // It comes from what was done with an answer: the vendor has given one.
      breaker.answered()
      queue.fail(question, error)
    } else if (error.kind === 'key' && sent.keysBefore !== keysBefore) {
      // It was sent with the key before: the one that counts now may be right.
      breaker.undecided(sent.isProbe, now)
      queue.putBack(question, now)
    } else {
      if (error.kind !== 'unknown') lastError = { at: clock(), message: error.message }
      if (error.kind === 'limit') pause.begin(error, now)
      if (error.isOfTheQuestion) pause.answered(now)
      breaker.failed(error, sent.isProbe, now)
      question.attempts++
      if (mayRepeat(error, question.attempts)) queue.putBack(question, now + backoffMs(question.attempts, random()))
      else queue.fail(question, error)
      queue.refusePeople(error, (askedAt, notBefore) => notBefore - askedAt >= PATIENCE_MS)
      refusePeopleInVain(now)
    }
  }

  /** Nobody hangs: people who would not be answered soon are told so, and when it is worth another try. */
  function refusePeopleInVain(now: number): void {
    const stop = breaker.stop()
    if (stop !== undefined && !stop.probing && now < stop.probeAt) {
      queue.refusePeople(laterOn(stop.failure, stop.probeAt - now), () => true)
    }
    const limited = pause.failure()
    if (limited !== undefined && now < pause.until()) {
      const refusal = laterOn(limited, pause.until() - now)
      queue.refusePeople(refusal, (askedAt) => pause.until() - askedAt >= PATIENCE_MS)
    }
  }

  return {
    async ask<T>({ key, urgency, signal, run }: Asked<T>) {
      if (closing.signal.aborted) throw closing.signal.reason
      const answer = queue.ask({ key, urgency, signal, run })
      if (isPerson(urgency)) refusePeopleInVain(steady())
      proceed()
      return (await answer) as T
    },
    secondsFor(questions, urgency) {
      const now = steady()
      const situation = {
        now,
        notBefore: Math.max(pause.until(), breaker.stop()?.probeAt ?? now),
        slots: window.slots(),
        freeTimes: window.freeTimes(now, answerMs),
        waiting: queue.counts(),
        underWay: underWayAs,
        answerMs,
      }
      return secondsUntilAnswered(situation, questions, urgency)
    },
    state() {
      const stop = breaker.stop()
      const isPausedLong = pause.failure() !== undefined && pause.until() - steady() > LONG_PAUSE_MS
      const unavailableSince = stop?.since ?? (isPausedLong ? lastError?.at : undefined)
      return {
        limit: window.limit(),
        used: window.used(steady()),
        waiting: queue.counts(),
        ...(unavailableSince !== undefined && { unavailableSince }),
        ...(lastError && { lastError }),
      }
    },
    keyChanged() {
      keysBefore++
      breaker.keyChanged(steady())
      proceed()
    },
    async close() {
      clearTimeout(timer)
      const stopping = new VendorFailure('unreachable', 'The server is stopping: SMLLR is not asked any more.')
      closing.abort(stopping)
      queue.failAll(stopping)
      await Promise.all(underWay)
    },
  }
}

/** What is to be known of a request when its answer comes. */
interface Sent {
  readonly at: number
  readonly isProbe: boolean
  /** How many keys there had been before the one that it was sent with. */
  readonly keysBefore: number
  readonly entry: number | undefined
}

/** The failure that keeps a question from being asked, and when it is worth another try. */
function laterOn(failure: VendorFailure, waitMs: number): VendorFailure {
  const { kind, message, mayRepeat } = failure
  return new VendorFailure(kind, message, { retryAfterMs: Math.ceil(waitMs), mayRepeat, cause: failure })
}
