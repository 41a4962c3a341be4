/** What the requests of a visit tell besides their answers: clock, time taken, and the budget. */
import type { Finding } from '#server/finding.ts'
import type { Notes } from './visit.ts'

/** Of a clock that is off by this much the last buckets of charts are wrong; by a little of it nobody notices. */
const CLOCK_BAD_MS = 60_000
const CLOCK_GOOD_MS = 5_000

/** Documented are 150 ms. Beyond this a page that asks several questions one after the other feels slow. */
const SLOW_MS = 1_000

export function toFindings(notes: Notes, requestsPerMinute: number): Finding[] {
  return [...clockOf(notes), ...timeOf(notes), budgetOf(notes, requestsPerMinute)]
}

function clockOf({ aheadBy, took }: Notes): Finding[] {
  if (took.length === 0) return []
  const about = 'Clock'
  if (aheadBy.length === 0) return [{ about, verdict: 'unsure', text: 'SMLLR does not tell what time it has.' }]
  const ahead = medianOf(aheadBy)
  const off = Math.abs(ahead)
  if (off <= CLOCK_GOOD_MS) return [{ about, verdict: 'good', text: 'It agrees with SMLLR’s.' }]
  const text = `This machine is ${Math.round(off / 1000)} seconds ${ahead > 0 ? 'ahead of' : 'behind'} SMLLR. Let it take its time from a time server.`
  return [{ about, verdict: off < CLOCK_BAD_MS ? 'unsure' : 'bad', text }]
}

function timeOf({ took }: Notes): Finding[] {
  if (took.length === 0) return []
  const [median, longest] = [medianOf(took), Math.max(...took)].map(Math.round)
  const text = `Answers take ${median} ms (median), the longest ${longest} ms.`
  return [{ about: 'Time', verdict: median! > SLOW_MS ? 'unsure' : 'good', text }]
}

function budgetOf({ requests, pace }: Notes, requestsPerMinute: number): Finding {
  const { limit, remaining } = pace
  const made = `The doctor made ${requests} request${requests === 1 ? '' : 's'}.`
  const about = 'Budget'
  if (limit === undefined && remaining === undefined) {
    const text = `${made} SMLLR does not tell how many are left; the server counts them itself, up to ${requestsPerMinute} a minute.`
    return { about, verdict: 'good', text }
  }
  const left = remaining === undefined ? '' : ` ${remaining} are left now, says SMLLR.`
  if (limit !== undefined && limit < requestsPerMinute) {
    const text = `${made}${left} It allows ${limit}, less than the ${requestsPerMinute} that are set. Set SMLLR_REQUESTS_PER_MINUTE=${limit}.`
    return { about, verdict: 'unsure', text }
  }
  return { about, verdict: 'good', text: `${made}${left}` }
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
