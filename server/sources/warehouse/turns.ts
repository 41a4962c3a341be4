/** Whose turn it is at the engine: those who work go before guests, and whoever has gone has none. */
import { Problem } from '#contract/problem.ts'
import type { AskedBy } from '#server/sources/source.ts'

/** All who wait for the same. Whoever asks for it meanwhile is added. */
export type Askers = readonly AskedBy[]

/** A session, for one statement. */
interface Turn<Session> {
  readonly session: Session
  giveBack(): void
}

export interface Turns<Session> {
  /**
   * A session, for them alone until it is given back. As urgent as whoever of them is most. Rejects once all of them have
   * gone, with the reason of the first, and with a `Problem` 503 where too much waits for guests already.
   */
  take(askers: Askers): Promise<Turn<Session>>
  /** To be called when somebody has come to share what waits: it may be more urgent now. */
  reconsider(): void
}

interface Waiting<Session> {
  readonly askers: Askers
  readonly begin: (turn: Turn<Session>) => void
  readonly drop: (reason: unknown) => void
}

/** Some seconds of work; whoever asks more is told to come again. */
const MOST_GUESTS_WAITING = 100
const AGAIN_SECONDS = 5

/**
 * First come, first served, but for guests, who stand behind all others and hold half of the sessions at most, rounded up:
 * where there are several, one at least is left to those who work.
 */
export function createTurns<Session>(sessions: readonly Session[]): Turns<Session> {
  const idle = [...sessions]
  const mostForGuests = Math.ceil(sessions.length / 2)
  let heldByGuests = 0
  let waiting: Waiting<Session>[] = []
  /** Whoever had a turn or a place once: an answer is read by several statements, and is not refused half-way. */
  const admitted = new WeakSet<AskedBy>()

  /** Who has gone, and who has come to share a guest's question, is looked at now. */
  function proceed(): void {
    for (const { askers, drop } of waiting) if (haveGone(askers)) drop(reasonOf(askers))
    waiting = waiting.filter(({ askers }) => !haveGone(askers))
    while (idle.length > 0) {
      const next =
        waiting.find(({ askers }) => !areGuests(askers)) ?? (heldByGuests < mostForGuests ? waiting[0] : undefined)
      if (next === undefined) return
      waiting.splice(waiting.indexOf(next), 1)
      next.begin(turnOf(idle.pop()!, areGuests(next.askers)))
    }
  }

  function turnOf(session: Session, isGuests: boolean): Turn<Session> {
    if (isGuests) heldByGuests += 1
    return {
      session,
      giveBack() {
        if (isGuests) heldByGuests -= 1
        idle.push(session)
        proceed()
      },
    }
  }

  function requireRoom(askers: Askers): void {
    if (askers.some((asker) => admitted.has(asker))) return
    const questions = new Set(waiting.filter((one) => areGuests(one.askers)).map(({ askers: [first] }) => first))
    if (questions.size < MOST_GUESTS_WAITING) return
    throw new Problem(
      503,
      `${MOST_GUESTS_WAITING} figures for guests wait for their turn already. These can be asked for again in about ${AGAIN_SECONDS} seconds.`,
      { retryAfterSeconds: AGAIN_SECONDS, isWaiting: true },
    )
  }

  return {
    async take(askers) {
      proceed()
      if (areGuests(askers)) requireRoom(askers)
      for (const asker of askers) admitted.add(asker)
      return new Promise<Turn<Session>>((begin, drop) => {
        waiting.push({ askers, begin, drop })
        proceed()
      })
    },
    reconsider: proceed,
  }
}

function present(askers: Askers): Askers {
  return askers.filter(({ signal }) => signal?.aborted !== true)
}

/** Whether nobody is left who wants to know. */
export function haveGone(askers: Askers): boolean {
  return present(askers).length === 0
}

function areGuests(askers: Askers): boolean {
  return present(askers).every(({ asker }) => asker === 'guest')
}

/** Servers abort with a text, which is no failure that could be thrown. */
function reasonOf([first]: Askers): Error {
  const reason: unknown = first?.signal?.reason
  return reason instanceof Error ? reason : new DOMException(String(reason), 'AbortError')
}
