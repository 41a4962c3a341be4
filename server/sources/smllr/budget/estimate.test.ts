import { describe, expect, it } from 'vitest'
import { secondsUntilAnswered, type Situation } from './estimate.ts'
import { URGENCIES } from './shares.ts'

const nobody = { person: 0, refresh: 0, guest: 0, chart: 0, guestChart: 0, backfill: 0 }
/** A key with 57 slots, none taken, and a vendor that answers in 120 ms: six at a time, 20 ms apart. */
const idle: Situation = {
  now: 5_000,
  notBefore: 0,
  slots: 57,
  freeTimes: [],
  waiting: nobody,
  underWay: nobody,
  answerMs: 120,
}

/** Times of slots that are all free again at once, so many seconds from now. */
const taken = (slots: number, seconds: number) => Array.from({ length: slots }, () => idle.now + seconds * 1000)

describe('The estimate', () => {
  it('is nothing for no questions', () => {
    expect(secondsUntilAnswered(idle, 0, 'chart')).toBe(0)
  })

  it('is the time of an answer for one question', () => {
    expect(secondsUntilAnswered(idle, 1, 'person')).toBeCloseTo(0.12, 9)
  })

  it('is a minute more for each window that is needed', () => {
    // 38 slots for charts: the 30th leaves after 29 × 20 ms, the 39th when the first, answered at 120 ms, frees its slot.
    expect(secondsUntilAnswered(idle, 30, 'chart')).toBeCloseTo(0.58 + 0.12, 9)
    expect(secondsUntilAnswered(idle, 39, 'chart')).toBeCloseTo(60.12 + 0.12, 9)
    // 400 days at 29 a window: the last is the 23rd of the fourteenth.
    expect(secondsUntilAnswered(idle, 400, 'backfill')).toBeCloseTo(13 * 60.12 + 22 * 0.02 + 0.12, 9)
  })

  it('waits until slots that are taken become free', () => {
    expect(secondsUntilAnswered({ ...idle, freeTimes: taken(57, 30) }, 1, 'person')).toBeCloseTo(30.12, 9)
    // 40 taken: 17 are free for people and none for the backfill.
    expect(secondsUntilAnswered({ ...idle, freeTimes: taken(40, 30) }, 1, 'person')).toBeCloseTo(0.12, 9)
    expect(secondsUntilAnswered({ ...idle, freeTimes: taken(40, 30) }, 1, 'backfill')).toBeCloseTo(30.12, 9)
  })

  it('puts those who wait and are more urgent first, and not the less urgent', () => {
    const busy = { ...idle, waiting: { person: 10, refresh: 0, guest: 0, chart: 20, guestChart: 0, backfill: 300 } }
    expect(secondsUntilAnswered(busy, 1, 'refresh')).toBeCloseTo(10 * 0.02 + 0.12, 9)
    expect(secondsUntilAnswered(busy, 21, 'chart')).toBeCloseTo(30 * 0.02 + 0.12, 9)
  })

  it('counts those that wait already among the questions', () => {
    const waiting = { ...nobody, chart: 20 }
    expect(secondsUntilAnswered({ ...idle, waiting }, 20, 'chart')).toBeCloseTo(19 * 0.02 + 0.12, 9)
    // Ten of another chart stand before the last of these.
    expect(secondsUntilAnswered({ ...idle, waiting }, 10, 'chart')).toBeCloseTo(19 * 0.02 + 0.12, 9)
  })

  it('needs no slots any more for those that are under way', () => {
    const full = { ...idle, freeTimes: taken(57, 30), underWay: { ...nobody, chart: 4 } }
    expect(secondsUntilAnswered(full, 4, 'chart')).toBeCloseTo(0.12, 9)
    expect(secondsUntilAnswered(full, 5, 'chart')).toBeCloseTo(30.12, 9)
  })

  it('begins when the vendor may be asked again', () => {
    expect(secondsUntilAnswered({ ...idle, notBefore: idle.now + 15_000 }, 1, 'chart')).toBeCloseTo(15.12, 9)
  })

  it('is the same for a key of one request a minute: a minute each', () => {
    expect(secondsUntilAnswered({ ...idle, slots: 1 }, 5, 'backfill')).toBeCloseTo(4 * 60.12 + 0.12, 9)
  })

  it.each([
    ['an idle key', idle],
    ['one half used', { ...idle, freeTimes: Array.from({ length: 30 }, (_, i) => idle.now + i * 2_000) }],
    [
      'one that others wait for',
      { ...idle, waiting: { person: 3, refresh: 20, guest: 20, chart: 60, guestChart: 60, backfill: 3 } },
    ],
    [
      'one with questions under way',
      { ...idle, underWay: { person: 1, refresh: 1, guest: 1, chart: 1, guestChart: 1, backfill: 1 } },
    ],
  ])('never falls with more questions, and never rises with urgency: %s', (_, situation) => {
    for (const [rank, urgency] of URGENCIES.entries()) {
      for (let questions = 1; questions < 200; questions += 7) {
        const seconds = secondsUntilAnswered(situation, questions, urgency)
        expect(seconds).toBeGreaterThanOrEqual(secondsUntilAnswered(situation, questions - 1, urgency))
        const lessUrgent = URGENCIES[rank + 1] ?? urgency
        expect(seconds).toBeLessThanOrEqual(secondsUntilAnswered(situation, questions, lessUrgent))
      }
    }
  })
})
