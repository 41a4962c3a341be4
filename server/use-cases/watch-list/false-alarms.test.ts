import { expect, test } from 'vitest'
import { seeded } from '#server/sources/conformance/fixture.ts'
import { watchDays, LOOKED_AT_DAYS } from './days.ts'
import { silenceOf } from './silent.ts'
import { codeWith } from './testing/code.ts'

const DAY = 86_400_000
const FIRST = Date.parse('2026-01-05T12:00:00Z')
const [CODES, DAYS] = [200, 60]

/** Even, working days only, museum with its Mondays closed: parts of a week, Sunday first. */
const WEEKS = [
  [1, 1, 1, 1, 1, 1, 1],
  [0, 1.4, 1.4, 1.4, 1.4, 1.4, 0],
  [2.2, 0, 0.6, 0.7, 0.8, 1, 1.7],
]

/** A Poisson number by Knuth's product of uniform ones. */
function poisson(mean: number, random: () => number): number {
  const end = Math.exp(-mean)
  let [count, product] = [0, random()]
  while (product > end) {
    count += 1
    product *= random()
  }
  return count
}

/** Scans of codes that are never taken down: from one in three days to thirty a day. With `weeks`, good and bad weeks. */
function scansOf(weeks: number): number[][] {
  const random = seeded(20_260_105)
  return Array.from({ length: CODES }, (_, code) => {
    const rate = 0.33 * 90 ** (code / CODES)
    let mood = 1
    return Array.from({ length: LOOKED_AT_DAYS + DAYS }, (_, day) => {
      if (day % 7 === 0) mood = 1 + weeks * (2 * random() - 1)
      const weekday = new Date(FIRST + day * DAY).getUTCDay()
      return poisson(rate * mood * WEEKS[code % WEEKS.length]![weekday]!, random)
    })
  })
}

test.each([
  ['comes by chance alone', 0],
  ['has weeks of a tenth and weeks of almost twice', 0.9],
])('of 200 codes that go on as they did, none is called silent on any of 60 days, where interest %s', (_, weeks) => {
  const all = scansOf(weeks)
  const called: string[] = []
  for (let today = LOOKED_AT_DAYS; today < LOOKED_AT_DAYS + DAYS; today++) {
    const days = watchDays('UTC', FIRST + today * DAY, false)
    for (const [at, scans] of all.entries()) {
      const code = codeWith(days, (_day, daysAgo) => scans[today - daysAgo])
      if (silenceOf(code, days)) called.push(`code ${at} on day ${today}`)
    }
  }
  expect(called).toEqual([])
})
