/**
 * Where every question to the vendor passes: what is known comes from the archive at once; what is not is asked within
 * the budget, read, and kept.
 */
import { Problem } from '#contract/problem.ts'
import type { EndpointData, EndpointName, QrListed } from '#contract/reporting.ts'
import type { Clock } from '#server/clock.ts'
import { inTime } from '#server/in-time.ts'
import type { Log } from '#server/log.ts'
import type { Answered, Asker } from '#server/sources/source.ts'
import type { Archive, Kept } from './archive.ts'
import type { Budget, Urgency } from './budget.ts'
import { MOST_GUESTS_WAITING } from './budget/shares.ts'
import { VendorFailure, type VendorClient } from './client.ts'
import { createFailing } from './failing.ts'
import {
  archiveKeyOf,
  listQuestion,
  pathOf,
  queryOf,
  textOf,
  type OffsetSign,
  type VendorQuestion,
} from './questions.ts'
import { readAnswer } from './reader.ts'
import { canTell, otherAccount } from './same-account.ts'

/** After that long the figures of a period that goes on are asked for again. */
const STALE_MS = 60_000

/**
 * How long an answer is waited for while the budget is used up. Proxies in between give up after 30 or 60 seconds, and
 * people sooner; the question keeps its place, and whoever asks again has its answer when it comes.
 */
const PERSON_MS = 15_000

/** How long figures wait for what stands beside them: the vendor's usual answer takes a quarter of that. */
const BESIDE_MS = 600

export interface DeskParts {
  readonly client: VendorClient
  readonly archive: Archive
  readonly budget: Budget
  readonly clock: Clock
  readonly log: Log
  readonly sign: OffsetSign
  /** Tells one key from the next. */
  readonly keyEnding: () => string
  /** Told of every answer, whoever asked. */
  readonly onAnswer: (endpoint: EndpointName, data: unknown, at: number) => void
}

type KeptFor<Name extends EndpointName> = Kept<EndpointData<Name>>

/** How somebody asks. */
interface Terms {
  readonly signal?: AbortSignal | undefined
  /** What was read longer ago, in milliseconds, is as good as not known. */
  readonly oldestMs?: number
  /** Whoever it is stands behind those who work with the dashboard. */
  readonly asker?: Asker | undefined
}

export interface Desk {
  /** What the archive holds, without asking. What a guest looks at is not kept for those who work. */
  known<Name extends EndpointName>(question: VendorQuestion<Name>, asker?: Asker): KeptFor<Name> | undefined
  /**
   * Why a question may not be lined up just now, in words for whoever asks; undefined where it may. Only those for charts
   * of guests are ever refused.
   */
  refusal(question: VendorQuestion, urgency: Urgency): Problem | undefined
  /** Asks the vendor, whatever is known. Rejects with `VendorFailure`, or with the refusal. */
  ask<Name extends EndpointName>(
    question: VendorQuestion<Name>,
    urgency: Urgency,
    signal?: AbortSignal,
  ): Promise<KeptFor<Name>>
  /**
   * What a page shows: known figures at once, renewed behind where they are old; else the vendor's. Rejects with `Problem`.
   */
  current<Name extends EndpointName>(
    question: VendorQuestion<Name>,
    terms?: Terms,
  ): Promise<Answered<EndpointData<Name>>>
  /**
   * What stands beside the figures that somebody waits for: known figures, or the vendor's if they come at once; else
   * rejects with a `Problem` 503 while they are being asked for.
   */
  beside<Name extends EndpointName>(
    question: VendorQuestion<Name>,
    terms?: Terms,
  ): Promise<Answered<EndpointData<Name>>>
  /** Whether what is kept for a question should be asked for again. */
  isStale(kept: Kept, question: VendorQuestion): boolean
  /** Whether nothing can be asked, since the key is another account's. */
  isHalted(): boolean
  /** Documented fields that the last answer of an endpoint lacked. */
  missingFields(): { endpoint: string; field: string }[]
}

/** The one who asks the vendor for all others, and knows what the archive holds. */
export function createDesk({ client, archive, budget, clock, log, sign, keyEnding, onAnswer }: DeskParts): Desk {
  const missing = new Map<EndpointName, ReadonlySet<string>>()
  /** The key is another account's. Until it is the first one's again only the list that tells is asked for. */
  let other: VendorFailure | undefined
  /** The key with which the first question was asked, and the look at whose it is, while that goes on. */
  let looked: { readonly key: string; underWay: Promise<unknown> | undefined } | undefined
  const failing = createFailing({ clock, log, restMs: STALE_MS })
  /** What is being asked for charts of guests, and how many wait for it. */
  const forGuests = new Map<string, number>()

  function noteMissing(endpoint: EndpointName, fields: ReadonlySet<string>): void {
    const before = missing.get(endpoint)
    missing.set(endpoint, fields)
    for (const field of fields) {
      if (!before?.has(field)) log.warn('SMLLR’s answer lacks a documented field', { endpoint, field })
    }
  }

  function isStale({ state, fetchedAt }: Kept, { period }: VendorQuestion): boolean {
    const age = clock() - fetchedAt
    // Read at a time that is yet to come: the clock was wrong then, and with it whether the period was over.
    if (age < 0) return state !== 'sealed'
    return state === 'open' && (age >= STALE_MS || (period !== undefined && clock() >= period.to))
  }

  function refusal(question: VendorQuestion, urgency: Urgency): Problem | undefined {
    if (urgency !== 'guestChart') return undefined
    if (forGuests.size < MOST_GUESTS_WAITING || forGuests.has(textOf(archiveKeyOf(question)))) return undefined
    const seconds = Math.max(1, Math.ceil(budget.secondsFor(1, urgency)))
    return new Problem(
      503,
      `SMLLR allows ${budget.state().limit} requests a minute, and ${MOST_GUESTS_WAITING} figures for guests wait for their turn already. These can be asked for again in about ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
      { retryAfterSeconds: Math.min(seconds, PERSON_MS / 1000), isWaiting: true },
    )
  }

  async function ask<Name extends EndpointName>(
    question: VendorQuestion<Name>,
    urgency: Urgency,
    signal?: AbortSignal,
  ): Promise<KeptFor<Name>> {
    if (urgency !== 'guestChart') return askInLine(question, urgency, signal)
    const refused = refusal(question, urgency)
    if (refused !== undefined) throw refused
    const text = textOf(archiveKeyOf(question))
    forGuests.set(text, (forGuests.get(text) ?? 0) + 1)
    try {
      return await askInLine(question, urgency, signal)
    } finally {
      const others = forGuests.get(text)! - 1
      if (others === 0) forGuests.delete(text)
      else forGuests.set(text, others)
    }
  }

  async function askInLine<Name extends EndpointName>(
    question: VendorQuestion<Name>,
    urgency: Urgency,
    signal?: AbortSignal,
  ): Promise<KeptFor<Name>> {
    const look = question.endpoint === 'qrs' ? undefined : lookWhoseKeyItIs()
    if (look !== undefined) await look
    requireAccount(question)
    const key = archiveKeyOf(question)
    const text = textOf(key)
    const asking = budget.ask({
      key: text,
      urgency,
      ...(signal && { signal }),
      async run(running) {
        // Figures are as old as the question: what happens while it travels may be in them, or not.
        const at = clock()
        // It may have waited since before that was known.
        requireAccount(question)
        const reply = await client.get(pathOf(question), queryOf(question, sign), running)
        const lacking = new Set<string>()
        try {
          const data = readAnswer(question.endpoint, reply.data, (_endpoint, field) => lacking.add(field))
          if (question.endpoint === 'qrs') requireSameAccount(data as readonly QrListed[])
          onAnswer(question.endpoint, data, at)
          const kept = archive.keep(key, question.period, data, at, isForGuests(urgency))
          return { value: kept as KeptFor<Name>, pace: reply.pace }
        } finally {
          noteMissing(question.endpoint, lacking)
        }
      },
    })
    try {
      const kept = await asking
      failing.forget(text, question.endpoint)
      return kept
    } catch (error) {
      if (error instanceof VendorFailure) failing.note(text, question.endpoint, error)
      throw error
    }
  }

  /**
   * Before anything else is asked with a key, the list of codes is: figures of another account must not be kept beside
   * those of the first. Where the list itself cannot be had, nothing is to be told from it, and the questions go on.
   */
  function lookWhoseKeyItIs(): Promise<unknown> | undefined {
    const key = keyEnding()
    if (looked?.key !== key) {
      const list = listQuestion('qrs')
      const look = (looked = { key, underWay: undefined as Promise<unknown> | undefined })
      if (canTell(known(list)?.data)) {
        look.underWay = ask(list, 'person')
          .catch(() => {})
          .finally(() => (look.underWay = undefined))
      }
    }
    return looked.underWay
  }

  function requireAccount({ endpoint }: VendorQuestion): void {
    if (other !== undefined && endpoint !== 'qrs') throw other
  }

  function requireSameAccount(listed: readonly QrListed[]): void {
    const before = other
    other = otherAccount(known(listQuestion('qrs'))?.data, listed)
    if (other === undefined) return
    if (before === undefined) log.error(other.message)
    throw other
  }

  async function answered<Name extends EndpointName>(
    { endpoint }: VendorQuestion<Name>,
    asking: Promise<KeptFor<Name>>,
  ): Promise<Answered<EndpointData<Name>>> {
    try {
      const { data, fetchedAt } = await asking
      return { data, asOf: fetchedAt }
    } catch (error) {
      throw toProblem(endpoint, error)
    }
  }

  /** What is known, renewed behind where it is old. */
  function fromArchive<Name extends EndpointName>(
    question: VendorQuestion<Name>,
    oldestMs: number,
    asker: Asker | undefined,
  ): Answered<EndpointData<Name>> | undefined {
    if (other !== undefined) {
      // Whoever wants the list finds out whether the key is the first one again.
      if (question.endpoint === 'qrs') return undefined
      throw toProblem(question.endpoint, other)
    }
    const kept = known(question, asker)
    // Read at a time that is yet to come, by a clock that was wrong, it may be of any age.
    if (kept === undefined || Math.abs(clock() - kept.fetchedAt) > oldestMs) return undefined
    const { data, fetchedAt: asOf } = kept
    if (!isStale(kept, question)) return { data, asOf }
    const failingSince = failing.since(textOf(archiveKeyOf(question)))
    if (failingSince !== undefined) return { data, asOf, unavailableSince: failingSince }
    const urgency = asker === 'guest' ? 'guestChart' : 'refresh'
    if (refusal(question, urgency) !== undefined) return { data, asOf }
    ask(question, urgency).catch((error: unknown) =>
      log.debug('Figures could not be renewed', { endpoint: question.endpoint, reason: reasonOf(error) }),
    )
    const { unavailableSince } = budget.state()
    return unavailableSince === undefined ? { data, asOf, refreshing: true } : { data, asOf, unavailableSince }
  }

  function known<Name extends EndpointName>(question: VendorQuestion<Name>, asker?: Asker): KeptFor<Name> | undefined {
    return archive.get(archiveKeyOf(question), asker === 'guest') as KeptFor<Name> | undefined
  }

  /** Said to a person who has waited long enough for an answer of the server's. */
  function stillToCome(urgency: 'person' | 'guest'): Problem {
    const { limit, waiting } = budget.state()
    const seconds = Math.max(1, Math.ceil(budget.secondsFor(1, urgency)))
    const message =
      waiting[urgency] > 0
        ? `SMLLR allows ${limit} requests a minute, and they are used up. These figures come in about ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`
        : 'SMLLR is slow to answer. These figures come as soon as it does.'
    return new Problem(503, message, { retryAfterSeconds: Math.min(seconds, PERSON_MS / 1000), isWaiting: true })
  }

  return {
    known,
    refusal,
    ask,
    async current(question, { signal, oldestMs = Infinity, asker } = {}) {
      const known = fromArchive(question, oldestMs, asker)
      if (known !== undefined) return known
      if (asker !== undefined && budget.state().waiting.guest >= MOST_GUESTS_WAITING) throw stillToCome('guest')
      const urgency = asker === undefined ? 'person' : 'guest'
      return inTime(PERSON_MS, answered(question, ask(question, urgency, signal)), () => stillToCome(urgency))
    },
    beside: async (question, { signal, oldestMs = Infinity, asker } = {}) =>
      fromArchive(question, oldestMs, asker) ??
      inTime(
        BESIDE_MS,
        answered(question, ask(question, chartUrgencyOf(asker), signal)),
        () => new Problem(503, 'SMLLR is being asked.', { retryAfterSeconds: 1 }),
      ),
    isStale,
    isHalted: () => other !== undefined,
    missingFields: () =>
      [...missing].flatMap(([endpoint, fields]) => [...fields].map((field) => ({ endpoint, field }))),
  }
}

/** Whether the answer is kept for guests alone, as far as is known. */
function isForGuests(urgency: Urgency): boolean {
  return urgency === 'guest' || urgency === 'guestChart'
}

/** How urgent it is what fills a chart. */
export function chartUrgencyOf(asker: Asker | undefined): 'chart' | 'guestChart' {
  return asker === 'guest' ? 'guestChart' : 'chart'
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const NOTHING_THERE: Partial<Record<EndpointName, string>> = {
  qr: 'There is no QR code with this id. GET /qrs lists all of them.',
  campaign: 'There is no campaign with this id. GET /campaigns lists all of them.',
  client: 'There is no client with this id. GET /clients lists all of them.',
}

/** A 404 in the words of the endpoint. */
export function nothingThere(endpoint: EndpointName, cause?: unknown): Problem {
  return new Problem(404, NOTHING_THERE[endpoint] ?? 'There is nothing here.', { cause })
}

/** Long enough that something may have changed, short enough that nobody waits in vain. */
const TRY_AGAIN_SECONDS = 15

/** The vendor's failure as the problem of who asked us: ours to tell in words, never theirs to see the key's. */
export function toProblem(endpoint: EndpointName, error: unknown): unknown {
  if (!(error instanceof VendorFailure)) return error
  if (error.kind === 'unknown' && endpoint in NOTHING_THERE) return nothingThere(endpoint, error)
  const retryAfterSeconds = Math.ceil((error.retryAfterMs ?? TRY_AGAIN_SECONDS * 1000) / 1000)
  return new Problem(error.kind === 'forbidden' ? 403 : 503, error.message, { cause: error, retryAfterSeconds })
}
