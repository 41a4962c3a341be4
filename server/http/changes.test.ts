import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHANGES_PATH, type Changes } from '#contract/changes.ts'
import { ODD_ID, makeSmallOrganisation, type SmallOrganisation } from '#server/testing/small-organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

let organisation: SmallOrganisation
beforeAll(async () => {
  organisation = await makeSmallOrganisation()
})
afterAll(() => organisation.remove())

async function get(query: string) {
  const { status, body } = await ask(testApp({ source: organisation.source }), `${CHANGES_PATH}?${query}`)
  return { status, message: body.message, data: body.data as unknown as Changes }
}

const brief = (rows: Changes['rose']) => rows.map(({ id, before, scans }) => `${id}: ${before} to ${scans}`)

// The organisation: May up to the 15th at noon, against April up to the 15th at noon.
describe('what rose and what fell', () => {
  test('code by code, against the same part of the month before', async () => {
    const { data } = await get('compare=previous&by=qr')
    expect(brief(data.rose)).toEqual(['poster: 2 to 3', `${ODD_ID}: 0 to 1`, 'flyer: 0 to 1'])
    expect(data.rose[0]).toMatchObject({ name: 'The poster' })
    expect(data).toMatchObject({
      fell: [],
      counts: { rose: 3, fell: 0, same: 0 },
      from: '2026-04-01T00:00:00.000Z',
      to: '2026-04-15T12:00:00.000Z',
    })
  })

  test('by country, where one stayed', async () => {
    const { data } = await get('compare=previous&by=country')
    expect(brief(data.rose)).toEqual(['DE: 0 to 2', ': 0 to 1'])
    expect(data.counts).toEqual({ rose: 2, fell: 0, same: 1 })
    // Of no scan the city is known, and what is not known is no city.
    expect((await get('compare=previous&by=city')).data.counts).toEqual({ rose: 0, fell: 0, same: 0 })
  })

  test('against dates of one’s own: most fallen first', async () => {
    // April whole, four scans of the poster, beside 5 to 10 May: none of it, one each of the others.
    const { data } = await get(
      'from=2026-05-05&to=2026-05-10&compare=custom&compareFrom=2026-04-01&compareTo=2026-04-30',
    )
    expect(brief(data.fell)).toEqual(['poster: 4 to 0'])
    expect(brief(data.rose)).toEqual([`${ODD_ID}: 0 to 1`, 'flyer: 0 to 1'])
    expect(data.days).toEqual({ own: 6, before: 30 })
    expect((await get('compare=previous')).data.days).toBeUndefined()
  })

  test('of one campaign or client, and of some scans only', async () => {
    expect(brief((await get('compare=previous&subject=campaign&id=spring')).data.rose)).toEqual([
      'poster: 2 to 3',
      'flyer: 0 to 1',
    ])
    expect(brief((await get('compare=previous&subject=client&id=south')).data.rose)).toEqual([`${ODD_ID}: 0 to 1`])
    expect(brief((await get('compare=previous&country=DE')).data.rose)).toEqual(['flyer: 0 to 1', 'poster: 0 to 1'])
    expect(brief((await get('compare=previous&by=campaign')).data.rose)).toEqual(['spring: 2 to 4'])
    const { rose, counts } = (await get('compare=previous&by=client')).data
    expect(brief(rose)).toEqual(['north: 2 to 4', 'south: 0 to 1'])
    expect([rose[0]?.name, counts]).toEqual(['Northwind', { rose: 2, fell: 0, same: 0 }])
    expect(brief((await get('compare=previous&by=client&country=DE')).data.rose)).toEqual(['north: 0 to 2'])
  })

  test('is refused without anything to compare with, and for what there is not', async () => {
    expect(await get('by=qr')).toMatchObject({ status: 400, message: 'compare is needed: previous, year or custom.' })
    expect((await get('compare=previous&by=colour')).message).toContain(
      'by is "colour", but it must be one of qr, campaign',
    )
    expect(await get('compare=previous&subject=qr&id=nosuch')).toMatchObject({ status: 404 })
  })
})
