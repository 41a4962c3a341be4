/** Figures of some scans only: an addition, which a source says of itself that it has. */
import { describe, expect, it } from 'vitest'
import { fixture } from './fixture.ts'
import { summaryOf, type Asked } from './reference.ts'
import { questionOf, type Tested } from './tested.ts'

/** UTC's leap day has three scans of the poster by people: two in Pune, one from nowhere, which was on a tablet. */
const leapDay: Asked = { period: 'day', date: '2024-02-29', zone: 'UTC' }

export function describeFilters(tested: Tested): void {
  const { filters } = tested.abilities
  const ofPoster = async (only: Asked['only'] = {}) =>
    (await (await tested.for(leapDay)).qr('poster', questionOf({ ...leapDay, only }))).data

  describe.runIf(filters)('of some scans only', () => {
    it('and says that it can', async () => {
      expect((await (await tested.at()).describe()).filters).toBe(true)
    })

    it('as counted by hand: by place', async () => {
      const inIndia = await ofPoster({ country: 'IN' })
      expect(inIndia).toMatchObject({ totalScans: 2, uniqueVisitors: 2 })
      expect(inIndia.geolocation).toEqual([{ country: 'IN', region: 'Maharashtra', city: 'Pune', scans: 2 }])
      expect(inIndia.timeline.filter(({ scans }) => scans > 0).map(({ date }) => date)).toEqual([
        '2024-02-29T18:00',
        '2024-02-29T23:00',
      ])
      expect(await ofPoster({ country: 'IN', region: 'Maharashtra', city: 'Pune' })).toEqual(inIndia)
      expect(await ofPoster({ country: 'IN', region: '' })).toMatchObject({ totalScans: 0, uniqueVisitors: 0 })
      expect(await ofPoster({ country: '' })).toMatchObject({
        totalScans: 1,
        devices: [{ device: 'Tablet', count: 1 }],
      })
    })

    it('as counted by hand: by device and referrer, and by both', async () => {
      expect(await ofPoster({ device: 'Mobile' })).toMatchObject({ totalScans: 2 })
      expect(await ofPoster({ referrer: 'Direct' })).toMatchObject({ totalScans: 2 })
      expect(await ofPoster({ device: 'Mobile', referrer: 'Direct' })).toMatchObject({ totalScans: 1 })
      expect(await ofPoster({ device: 'Tablet', referrer: 'example.org' })).toMatchObject({ totalScans: 0 })
    })

    it('of some codes only, of none where there are none', async () => {
      const source = await tested.for(leapDay)
      const ofCodes = async (only: NonNullable<Asked['only']>) =>
        (await source.summary(questionOf({ ...leapDay, only }))).data
      expect(await ofCodes({ codes: ['poster', 'never made'] })).toMatchObject({ totalScans: 3, scannedQrs: 1 })
      expect(await ofCodes({ codes: ['poster'], country: 'IN' })).toMatchObject({ totalScans: 2, uniqueVisitors: 2 })
      expect(await ofCodes({ codes: [] })).toMatchObject({ totalScans: 0, uniqueVisitors: 0, topQrs: [] })
    })

    it('of as many codes as somebody may have given a tag to, whatever their ids', async () => {
      const source = await tested.for(leapDay)
      const others = Array.from(
        { length: 20_000 },
        (_, at) => `c0de${String(at).padStart(8, '0')}-4e1f-8a2b-0123456789ab`,
      )
      const only = { codes: [...others, 'poster'] }
      expect((await source.summary(questionOf({ ...leapDay, only }))).data).toMatchObject({ totalScans: 3 })
    })

    it('that differ from those of all, and from each other, however often they are asked', async () => {
      const asked: Asked[] = [
        leapDay,
        { ...leapDay, only: { country: 'IN' } },
        { ...leapDay, only: { country: '' } },
        { ...leapDay, only: { codes: ['poster'] } },
      ]
      const source = await tested.for(leapDay)
      for (const question of [...asked, ...asked]) {
        const { totalScans } = (await source.summary(questionOf(question))).data
        expect(totalScans).toBe(summaryOf(fixture, question).totalScans)
      }
    })

    it('with nothing for values that no scan has, whatever is written in them', async () => {
      expect(await ofPoster({ device: `' OR 1 = 1 --` })).toMatchObject({ totalScans: 0 })
    })
  })

  describe.skipIf(filters)('of all scans only', () => {
    it('and says so', async () => {
      expect((await (await tested.at()).describe()).filters).toBeUndefined()
    })

    it('and refuses other questions with a sentence and status 400', async () => {
      const source = await tested.for(leapDay)
      const question = questionOf({ ...leapDay, only: { country: 'IN' } })
      const refusal = {
        name: 'Problem',
        status: 400,
        message: expect.stringMatching(/^[A-Z].* country, .*\.$/) as string,
      }
      await expect(source.summary(question)).rejects.toMatchObject(refusal)
      await expect(source.qr('poster', question)).rejects.toMatchObject(refusal)
      await expect(source.campaign('by-hand', question)).rejects.toMatchObject(refusal)
      await expect(source.client('paper', question)).rejects.toMatchObject(refusal)
      const history = source.history({ subject: { kind: 'organisation' }, ...question })
      await expect(history[Symbol.asyncIterator]().next()).rejects.toMatchObject(refusal)
    })
  })
}
