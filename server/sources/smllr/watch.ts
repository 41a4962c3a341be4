/**
 * The watch list's facts of an account: the list of all codes, which is one request, and what the pulse has observed.
 * When scans were before that, nobody could tell without a question for each code.
 */
import { isoOrNull } from '#server/iso.ts'
import type { WatchReader, WatchedCode } from '#server/sources/source.ts'
import type { Desk } from './desk.ts'
import type { PulseRecorder } from './pulse.ts'
import { listQuestion } from './questions.ts'

export function createWatchReader(
  desk: Pick<Desk, 'current'>,
  pulse: Pick<PulseRecorder, 'inPieces'> | undefined,
): WatchReader {
  return {
    knownUntil: (now) => Promise.resolve(now),
    beginsAt: () => Promise.resolve(undefined),
    breaksOffAt: () => Promise.resolve(undefined),
    async read({ pieces, signal }) {
      const { data: listed, ...freshness } = await desk.current(listQuestion('qrs'), { signal })
      const observed = await pulse?.inPieces(pieces)
      if (observed === undefined) {
        const scans = pieces.map(() => undefined)
        return { data: { known: 'nothing', codes: listed.map((code) => ({ ...code, scans })) }, ...freshness }
      }
      const codes = listed.map((code): WatchedCode => {
        const { scans, since, lastScanAt } = observed.of(code.id)
        const lastScannedAt = isoOrNull(lastScanAt)
        return { ...code, lastScannedAt, scans, observedSince: since }
      })
      return { data: { known: { observedSince: observed.since }, codes }, ...freshness }
    },
  }
}
