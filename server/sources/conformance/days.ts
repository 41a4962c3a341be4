/** Scans on each day of a span, of many codes or of all campaigns or clients, and of all codes in two spans: an addition, which a source says of itself that it has. */
import { expect, it } from 'vitest'
import { bucketsBetween, type Span } from '#contract/period.ts'
import type { DaysQuestion, Trend } from '../source.ts'
import { fixture } from './fixture.ts'
import type { Tested } from './tested.ts'

export function describeDays(tested: Tested): void {
  const { additions } = tested.abilities
  const leapDay = daysOf('2024-02-28', '2024-03-01')
  const ofCodes: DaysQuestion = {
    ...leapDay,
    of: { kind: 'qr', ids: ['poster', 'nobody', 'never-scanned', 'poster'] },
  }

  it.runIf(additions)('with the days of many codes', async () => {
    const source = await tested.at()
    expect((await source.describe()).countsDays).toBe(true)
    // Three on the leap day, without the robot's; the last second before it, and one in the morning after.
    expect([...(await source.days(ofCodes)).data]).toEqual([
      ['poster', [1, 3, 1]],
      ['never-scanned', [0, 0, 0]],
    ])
    // Up to the second before the last but one of those three.
    const until = Date.parse('2024-02-29T18:14:59Z')
    expect((await source.days({ ...ofCodes, until })).data.get('poster')).toEqual([1, 1, 0])
    expect((await source.days({ ...leapDay, of: { kind: 'qr', ids: [] } })).data.size).toBe(0)
  })

  it.runIf(additions)('with the days of all campaigns and clients that had a scan', async () => {
    const source = await tested.at()
    for (const [kind, ofPoster] of [
      ['campaign', 'by-hand'],
      ['client', 'paper'],
    ] as const) {
      const { data } = await source.days({ ...leapDay, of: { kind } })
      // The poster's own, and it is their only code.
      expect(data.get(ofPoster)).toEqual([1, 3, 1])
      // Not of codes without an owner.
      expect(data.has('')).toBe(false)
      expect(new Map(data)).toEqual(countedFrom(kind, leapDay.period.buckets))
      const until = Date.parse('2024-02-28T18:29:59Z')
      expect((await source.days({ ...leapDay, of: { kind }, until })).data.has(ofPoster)).toBe(false)
      expect((await source.days({ ...leapDay, of: { kind }, until: until + 1 })).data.get(ofPoster)).toEqual([1, 0, 0])
    }
  })

  it.runIf(additions)('with the scans of all codes in two spans', async () => {
    const source = await tested.at()
    const { from, to } = leapDay.period
    const [, leap, after] = leapDay.period.buckets
    const own = { from: leap!.from, to }
    // One in the last second before the leap day.
    const until = Date.parse('2024-02-28T18:30:00Z')
    for (const [before, counted] of [
      [{ from, to: until }, 1],
      [{ from, to: until - 1000 }, 0],
    ] as const) {
      const { data } = await source.trends({ own, before })
      // Three on the leap day, without the robot's, and one in the morning after.
      expect(data.find(({ id }) => id === 'poster')).toEqual({ id: 'poster', scans: 4, before: counted })
      expect(sorted(data)).toEqual(sorted(trendsFrom(own, before)))
    }
    const onLeapDay = await source.trends({ own: { from: leap!.from, to: after!.from }, before: { from, to: from } })
    expect(onLeapDay.data.find(({ id }) => id === 'poster')).toEqual({ id: 'poster', scans: 3, before: 0 })
  })

  it.runIf(!additions)('without the days of codes, campaigns and clients, and says so', async () => {
    const source = await tested.at()
    expect((await source.describe()).countsDays).toBeUndefined()
    for (const of of [ofCodes.of, { kind: 'campaign' }, { kind: 'client' }] as const) {
      await expect(source.days({ ...leapDay, of })).rejects.toMatchObject({ name: 'Problem', status: 404 })
    }
    const { period } = leapDay
    await expect(source.trends({ own: period, before: period })).rejects.toMatchObject({ name: 'Problem', status: 404 })
  })
}

/** One scan of the fixture after the other. */
function countedFrom(kind: 'campaign' | 'client', buckets: DaysQuestion['period']['buckets']) {
  const counts = new Map<string, number[]>()
  for (const { at, qrId, bot } of fixture.scans) {
    const day = buckets.findIndex(({ from, to }) => from <= Date.parse(at) && Date.parse(at) < to)
    const owner = fixture.codes.find(({ id }) => id === qrId)![`${kind}Id`]
    if (day === -1 || owner === '' || bot) continue
    const found = counts.get(owner) ?? buckets.map(() => 0)
    found[day]! += 1
    counts.set(owner, found)
  }
  return counts
}

function trendsFrom(own: Span, before: Span): Trend[] {
  const lies = (at: string, { from, to }: Span) => from <= Date.parse(at) && Date.parse(at) < to
  const people = fixture.scans.filter(({ bot }) => !bot)
  const countOf = (qrId: string, span: Span) =>
    people.filter((scan) => scan.qrId === qrId && lies(scan.at, span)).length
  return fixture.codes
    .map(({ id }) => ({ id, scans: countOf(id, own), before: countOf(id, before) }))
    .filter(({ scans, before }) => scans + before > 0)
}

function sorted(trends: readonly Trend[]): Trend[] {
  return trends.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Days of Kolkata. */
function daysOf(first: string, last: string): Pick<DaysQuestion, 'period' | 'until'> {
  const buckets = bucketsBetween('day', first, last, 'Asia/Kolkata')
  const period = { from: buckets[0]!.from, to: buckets.at(-1)!.to, buckets }
  return { period, until: period.to }
}
