/** Scans of a campaign, a client or all by city, device, referrer and client: an addition, which a source says of itself that it has. */
import { expect, it } from 'vitest'
import type { Tally, TallyQuestion } from '../source.ts'
import { fixture } from './fixture.ts'
import type { Asked } from './reference.ts'
import { questionOf, type Tested } from './tested.ts'

export function describeTallies(tested: Tested): void {
  const { additions } = tested.abilities
  const { want: _, ...leapDay } = questionOf({ period: 'day', date: '2024-02-29', zone: 'UTC' })
  // The poster is their only code: in UTC one scan by phone in Pune, one by a tablet nobody knows where, one by phone in Pune
  // from a page; the robot is left out.
  const owners = [
    { kind: 'campaign', id: 'by-hand' },
    { kind: 'client', id: 'paper' },
  ] as const

  it.runIf(additions)('with scans of campaigns and clients by city, device and referrer', async () => {
    const source = await tested.at()
    expect((await source.describe()).countsBreakdowns).toBe(true)
    for (const subject of owners) {
      const told = async (by: TallyQuestion['by']) =>
        (await source.tallies({ ...leapDay, subject, by })).data.map(inWords).toSorted()
      expect(await told('city')).toEqual([', ,  1', 'Pune, Maharashtra, IN 2'])
      expect(await told('device')).toEqual(['Mobile 2', 'Tablet 1'])
      expect(await told('referrer')).toEqual([' 2', 'example.org 1'])
      expect(await told('client')).toEqual(['paper 3'])
    }
  })

  it.runIf(additions)('with all scans by client, and those of none', async () => {
    const source = await tested.at()
    const clientOf = new Map(fixture.codes.map(({ id, clientId }) => [id, clientId]))
    const ofLeapDay = fixture.scans.filter(({ at, bot }) => at.startsWith('2024-02-29') && !bot)
    const counts = Map.groupBy(ofLeapDay, ({ qrId }) => clientOf.get(qrId)!)
    const subject = { kind: 'organisation' } as const
    const { data } = await source.tallies({ ...leapDay, subject, by: 'client' })
    expect(data.map(inWords).toSorted()).toEqual([...counts].map(([id, { length }]) => `${id} ${length}`).toSorted())
    expect(data.map(({ name }) => name)).toContain('Café Ümlaut')
  })

  it.runIf(additions)('by client in each zone, with bots, and of some scans only', async () => {
    const source = await tested.at()
    const ofPaper = async (asked: Partial<Asked>) => {
      const { want: _, ...question } = questionOf({ period: 'day', date: '2024-03-01', zone: 'UTC', ...asked })
      const { data } = await source.tallies({ ...question, subject: { kind: 'organisation' }, by: 'client' })
      return data.find(({ id }) => id === 'paper')?.scans
    }
    // Of the leap day's last two scans, at 18:15 and 23:59:59 in UTC, Kathmandu has both on 1 March, Kolkata the later one.
    expect(await ofPaper({})).toBeUndefined()
    expect(await ofPaper({ zone: 'Asia/Kathmandu' })).toBe(2)
    expect(await ofPaper({ zone: 'Asia/Kolkata' })).toBe(1)
    const inUtc = { date: '2024-02-29' }
    expect(await ofPaper({ ...inUtc, bots: 'include' })).toBe(4)
    expect(await ofPaper({ ...inUtc, only: { device: 'Mobile' } })).toBe(2)
    expect(await ofPaper({ ...inUtc, only: { city: 'Pune', referrer: 'example.org' } })).toBe(1)
  })

  it.runIf(!additions)('without them, and says so', async () => {
    const source = await tested.at()
    expect((await source.describe()).countsBreakdowns).toBeUndefined()
    for (const subject of owners) {
      await expect(source.tallies({ ...leapDay, subject, by: 'city' })).rejects.toMatchObject({ status: 404 })
    }
  })
}

function inWords({ id, region, country, scans }: Tally): string {
  return `${region === undefined ? id : `${id}, ${region}, ${country}`} ${scans}`
}
