import { expect, test } from 'vitest'
import { periodOf } from '#contract/period.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { knownIn } from './known.ts'

/** Scans that begin on 10 March 2026 at eleven at night in Kolkata. */
const FIRST = Date.parse('2026-03-10T17:30:00Z')
const source = {
  watch: {
    beginsAt: (since: number) => Promise.resolve(since < FIRST ? FIRST : undefined),
    breaksOffAt: () => Promise.resolve(undefined),
  },
} as unknown as Pick<ReportSource, 'watch'>

const NOW = Date.parse('2026-04-01T00:00:00Z')
const day = (date: string) => periodOf('day', date, 'Asia/Kolkata')

test('the day of the first scan is known as a whole, also as what another is compared with', async () => {
  const whole = { from: undefined, until: NOW, isComparable: true }
  expect(await knownIn(source, day('2026-03-10'), undefined, NOW)).toEqual(whole)
  expect(await knownIn(source, day('2026-03-11'), day('2026-03-10'), NOW)).toEqual(whole)
})

test('the day before it is not', async () => {
  const from = Date.parse('2026-03-09T18:30:00Z')
  expect(await knownIn(source, day('2026-03-09'), undefined, NOW)).toEqual({ from, until: NOW, isComparable: true })
  expect(await knownIn(source, day('2026-03-10'), day('2026-03-09'), NOW)).toEqual({
    from,
    until: NOW,
    isComparable: false,
  })
})
