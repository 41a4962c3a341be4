/**
 * What is used and looked at, noted in memory and written now and then: a page of 400 answers must not wait for 400
 * writes. What a killed process had not written yet is lost, and costs nothing but a little of the order.
 */
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import type { ArchiveKey } from './key.ts'
import { weightAfterLook, weightOfDay } from './interest.ts'
import type { Rows, Used } from './rows.ts'

const WRITE_EVERY_MS = 60_000
const DAY_MS = 86_400_000

export interface Usage {
  /** The day since 1970. */
  today(): number
  used(key: ArchiveKey, byGuest: boolean): void
  looked(key: ArchiveKey): void
  mostLookedAt(endpoint: string, most: number): string[]
  /** Writes what is noted, and forgets subjects that nobody looked at since the day. */
  write(): void
  forgetBefore(day: number): void
}

export function createUsage(rows: Pick<Rows, 'note' | 'interests'>, clock: Clock): Usage {
  const weights = new Map<string, Map<string, number>>()
  for (const { endpoint, subject, weight } of rows.interests()) weightsOf(endpoint).set(subject, weight)
  let used: Used[] = []
  let looked = new Map<string, { readonly endpoint: string; readonly subject: string }>()
  let writtenAt: Instant = clock()

  function weightsOf(endpoint: string): Map<string, number> {
    let found = weights.get(endpoint)
    if (found === undefined) weights.set(endpoint, (found = new Map<string, number>()))
    return found
  }

  const today = () => Math.floor(clock() / DAY_MS)

  function write(): void {
    writtenAt = clock()
    if (used.length === 0 && looked.size === 0) return
    const looks = [...looked.values()].map((look) => ({
      ...look,
      weight: weightsOf(look.endpoint).get(look.subject)!,
    }))
    rows.note(used, looks)
    used = []
    looked = new Map()
  }

  function writeNowAndThen(): void {
    // A clock that was set back must not put it off.
    if (Math.abs(clock() - writtenAt) >= WRITE_EVERY_MS) write()
  }

  return {
    today,
    used(key, byGuest) {
      used.push({ key, day: today(), byGuest })
      writeNowAndThen()
    },
    looked({ endpoint, id: subject }) {
      const ofEndpoint = weightsOf(endpoint)
      ofEndpoint.set(subject, weightAfterLook(ofEndpoint.get(subject), today()))
      looked.set(JSON.stringify([endpoint, subject]), { endpoint, subject })
      writeNowAndThen()
    },
    mostLookedAt(endpoint, most) {
      return [...weightsOf(endpoint)]
        .sort(([, a], [, b]) => b - a)
        .slice(0, most)
        .map(([subject]) => subject)
    },
    write,
    forgetBefore(day) {
      for (const ofEndpoint of weights.values()) {
        for (const [subject, weight] of ofEndpoint) if (weight < weightOfDay(day)) ofEndpoint.delete(subject)
      }
    },
  }
}
