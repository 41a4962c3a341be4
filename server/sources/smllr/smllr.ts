/** An SMLLR account as a source: the desk, what fills it in quiet minutes, and the look at all totals once a minute. */
import type { Connection } from '#contract/app.ts'
import type { EndpointName, QrListed } from '#contract/reporting.ts'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { iso, isoOrNull } from '#server/iso.ts'
import type { Archive } from './archive.ts'
import { createBackfill } from './backfill.ts'
import type { Budget } from './budget.ts'
import type { VendorClient } from './client.ts'
import { createDesk } from './desk.ts'
import type { PulseRecorder } from './pulse.ts'
import { archiveKeyOf, listQuestion, type OffsetSign } from './questions.ts'
import { createSource } from './source.ts'
import { createWatchReader } from './watch.ts'

export interface SmllrParts {
  readonly client: VendorClient
  readonly archive: Archive
  readonly budget: Budget
  /** Left out where the totals are not watched. */
  readonly pulse?: PulseRecorder | undefined
  /** Whether quiet minutes fill the history of what is looked at. */
  readonly fillsHistory: boolean
  /** Seconds between two looks at all totals. */
  readonly pulseSeconds: number
  readonly clock: Clock
  readonly log: Log
  readonly sign: OffsetSign
  /** Host of the vendor's API, for people. */
  readonly host: string
  /** Last four characters of the key in use. */
  readonly keyEnding: () => string
}

/** Closing the source stops all asking; what it was made of is closed by whoever made it. */
export function createSmllrSource(parts: SmllrParts): ReportSource {
  const { client, archive, budget, pulse, fillsHistory, pulseSeconds, clock, log, sign, host, keyEnding } = parts
  const onAnswer = (endpoint: EndpointName, data: unknown, at: Instant) => {
    if (endpoint === 'qrs') pulse?.observe(data as readonly QrListed[], at)
  }
  const desk = createDesk({ client, archive, budget, clock, log, sign, keyEnding, onAnswer })
  const backfill = createBackfill({
    desk,
    archive,
    secondsFor: (questions) => budget.secondsFor(questions, 'backfill'),
    clock,
    log,
  })
  const watching = pulse && watch(pulse)
  if (fillsHistory) backfill.start()

  /** One request for the whole account; a page that has just asked for the list has made it already. */
  function watch(recorder: PulseRecorder): NodeJS.Timeout {
    const look = () => {
      const last = recorder.lastLook()
      // A look that is yet to come was made by a clock that has been set back since.
      if (last !== undefined && Math.abs(clock() - last) < (pulseSeconds * 1000) / 2) return
      desk
        .ask(listQuestion('qrs'), 'refresh')
        .catch((error: unknown) => log.debug('A look at the totals failed', { reason: String(error) }))
    }
    look()
    return setInterval(look, pulseSeconds * 1000)
  }

  function connection(): Connection {
    const { limit, used, waiting, unavailableSince, lastError } = budget.state()
    return {
      host,
      keyEnding: keyEnding(),
      budget: { limit, used, waiting: Object.values(waiting).reduce((sum, count) => sum + count, 0) },
      ...(unavailableSince !== undefined && { unavailableSince: iso(unavailableSince) }),
      ...(lastError && { lastError: { at: iso(lastError.at), message: lastError.message } }),
      missingFields: desk.missingFields(),
      history: { ...backfill.coverage(), ...(unavailableSince !== undefined && { seconds: null }) },
      ...(pulse && {
        pulse: {
          everySeconds: pulseSeconds,
          observedSince: isoOrNull(pulse.observedSince()),
          at: isoOrNull(pulse.lastLook()),
        },
      }),
    }
  }

  return createSource({
    desk,
    clock,
    connection,
    onAsked(question, zone, asker) {
      archive.asked(archiveKeyOf(question))
      // Guests may come in any zone: quiet minutes fill that of those who work.
      if (asker !== 'guest') backfill.noteZone(zone)
    },
    secondsFor: (questions, urgency) => budget.secondsFor(questions, urgency),
    hourly: pulse && ((from, to) => pulse.hourly(undefined, from, to)),
    watch: createWatchReader(desk, pulse),
    async close() {
      clearInterval(watching)
      await backfill.stop()
    },
  })
}
