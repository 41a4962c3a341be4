import { expect, test } from 'vitest'
import { periodOf } from '#contract/period.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { knownIn } from './known.ts'

/** Scans that begin on 10 March 2026 at eleven at night in Kolkata. */
const FIRST = Date.parse('2026-03-10T17:30:00Z')
const sourceTo = (breaksOffAt: string | undefined) =>
  ({
    watch: {
      beginsAt: (since: number) => Promise.resolve(since < FIRST ? FIRST : undefined),
      breaksOffAt: () => Promise.resolve(breaksOffAt === undefined ? undefined : Date.parse(breaksOffAt)),
    },
  }) as unknown as Pick<ReportSource, 'watch'>
const source = sourceTo(undefined)

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

test('a day whose last scan comes within two hours of midnight, by the clock that is asked for, is a whole one', async () => {
  const known = async (breaksOffAt: string, zone: string) => {
    const { until, breaksOffAt: end } = await knownIn(
      sourceTo(breaksOffAt),
      periodOf('month', '2026-03-20', zone),
      undefined,
      NOW,
    )
    return [new Date(until).toISOString(), end !== undefined]
  }
  // Ten in the evening in Berlin, where it is winter; a minute before that; and nine in the evening in London.
  expect(await known('2026-03-20T21:00:00Z', 'Europe/Berlin')).toEqual(['2026-03-20T23:00:00.000Z', true])
  expect(await known('2026-03-20T20:59:00Z', 'Europe/Berlin')).toEqual(['2026-03-20T20:59:00.000Z', true])
  expect(await known('2026-03-20T21:00:00Z', 'UTC')).toEqual(['2026-03-20T21:00:00.000Z', true])
  // On the last evening of the month nothing of it is left.
  expect(await known('2026-03-31T23:00:00Z', 'UTC')).toEqual(['2026-04-01T00:00:00.000Z', false])
})

test('of a period that is known whole scans do not break off, but what it is compared with may', async () => {
  const { until, breaksOffAt } = await knownIn(
    sourceTo('2026-03-20T12:00:00Z'),
    day('2026-03-11'),
    day('2026-03-20'),
    NOW,
  )
  expect([until, breaksOffAt]).toEqual([Date.parse('2026-03-20T12:00:00Z'), undefined])
})
