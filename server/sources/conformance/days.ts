/** The scans of many codes on each day of a span: an addition, which a source says of itself that it has. */
import { expect, it } from 'vitest'
import { bucketsBetween } from '#contract/period.ts'
import type { DaysQuestion } from '../source.ts'
import type { Tested } from './tested.ts'

export function describeDays(tested: Tested): void {
  const { additions } = tested.abilities
  const leapDay = daysOf('2024-02-28', '2024-03-01', ['poster', 'nobody', 'never-scanned', 'poster'])

  it.runIf(additions)('with the days of many codes', async () => {
    const source = await tested.at()
    expect((await source.describe()).countsDays).toBe(true)
    // Three on the leap day, without the robot's; the last second before it, and one in the morning after.
    expect([...(await source.qrDays(leapDay)).data]).toEqual([
      ['poster', [1, 3, 1]],
      ['never-scanned', [0, 0, 0]],
    ])
    // Up to the second before the last but one of those three.
    const until = Date.parse('2024-02-29T18:14:59Z')
    expect((await source.qrDays({ ...leapDay, until })).data.get('poster')).toEqual([1, 1, 0])
    expect((await source.qrDays({ ...leapDay, ids: [] })).data.size).toBe(0)
  })

  it.runIf(!additions)('without the days of many codes, and says so', async () => {
    const source = await tested.at()
    expect((await source.describe()).countsDays).toBeUndefined()
    await expect(source.qrDays(leapDay)).rejects.toMatchObject({ name: 'Problem', status: 404 })
  })
}

/** Days of Kolkata. */
function daysOf(first: string, last: string, ids: readonly string[]): DaysQuestion {
  const buckets = bucketsBetween('day', first, last, 'Asia/Kolkata')
  const period = { from: buckets[0]!.from, to: buckets.at(-1)!.to, buckets }
  return { ids, period, until: period.to }
}
