import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { answers, type EndpointData, type EndpointName } from '#contract/answers.ts'
import { readAnswer } from './reader.ts'

/** What is read, and the documented fields that were missed. */
function read<Name extends EndpointName>(name: Name, data: unknown): { data: EndpointData<Name>; missing: string[] } {
  const missing: string[] = []
  const read = readAnswer(name, data, (endpoint, field) => missing.push(`${endpoint} ${field}`))
  expect(v.is(answers[name].data, read)).toBe(true)
  return { data: read, missing }
}

/** The answers as the vendor's documentation shows them. */
const documented = {
  summary: {
    totalScans: 15,
    uniqueVisitors: 9,
    topDevices: [{ device: 'Mobile', count: 12 }],
    topCountries: [{ country: 'United States', scans: 10 }],
  },
  qrs: [
    {
      id: 'a',
      title: 'Poster',
      shortUrl: 'https://sc.an/a',
      destinationUrl: 'https://example.org',
      totalScans: 7,
      createdAt: '2026-01-01T00:00:00Z',
    },
  ],
  qr: {
    qrId: 'a',
    timeline: [{ date: '2026-05-01', scans: 3 }],
    geolocation: [{ city: 'Pune', region: 'Maharashtra', country: 'IN', scans: 3 }],
    devices: [{ device: 'Mobile', count: 3 }],
    referrers: [{ referrer: 'example.org', scans: 3 }],
  },
  campaigns: [{ id: 'c', name: 'Spring', qrCount: 2, totalScans: 9 }],
  campaign: { campaignId: 'c', name: 'Spring', aggregatedScans: 9, topPerformingQr: { id: 'a', scans: 7 } },
  clients: [{ id: 'k', name: 'Café', activeQrs: 4, status: 'ACTIVE' }],
  client: { clientId: 'k', clientName: 'Café', totalScans: 9, activeQrs: 4 },
}

describe('What is documented', () => {
  it.each(['qrs', 'qr', 'campaigns', 'campaign', 'clients', 'client'] as const)('is read as it is: %s', (name) => {
    expect(read(name, documented[name])).toEqual({ data: documented[name], missing: [] })
  })

  it('is read with the country’s code beside its name: summary', () => {
    expect(read('summary', documented.summary)).toEqual({
      data: { ...documented.summary, topCountries: [{ country: 'United States', scans: 10, countryCode: 'US' }] },
      missing: [],
    })
  })
})

describe('A variant is read as what is documented:', () => {
  it.each(['devices', 'deviceTypes', 'topDevices'])('devices of a code as %s, counted as scans', (field) => {
    const { devices: _, ...rest } = documented.qr
    const { data, missing } = read('qr', { ...rest, [field]: [{ device: 'mobile', scans: 3 }] })
    expect(data.devices).toEqual([{ device: 'Mobile', count: 3 }])
    expect(missing).toEqual([])
  })

  it.each(['devices', 'deviceTypes', 'topDevices'])('devices of the organisation as %s', (field) => {
    const { topDevices: _, ...rest } = documented.summary
    expect(read('summary', { ...rest, [field]: [{ device: 'Mobile', count: 12 }] }).data.topDevices).toEqual(
      documented.summary.topDevices,
    )
  })

  it.each(['referrers', 'topReferrers'])('referrers as %s, counted as count', (field) => {
    const { referrers: _, ...rest } = documented.qr
    const given = [
      { referrer: 'https://www.example.org/page?q=1', count: 1 },
      { referrer: 'example.org', count: 2 },
      { referrer: '', count: 4 },
      { referrer: '(direct)', count: 1 },
    ]
    const { data, missing } = read('qr', { ...rest, [field]: given })
    expect(data.referrers).toEqual([
      { referrer: 'Direct', scans: 5 },
      { referrer: 'example.org', scans: 3 },
    ])
    expect(missing).toEqual([])
  })

  it('numbers as text', () => {
    const { data } = read('client', { clientId: 17, clientName: 'Café', totalScans: ' 9 ', activeQrs: '4.0' })
    expect(data).toEqual({ ...documented.client, clientId: '17' })
  })

  it('countries by code in the summary, and by name in a code’s places; the same one twice is one', () => {
    const topCountries = [
      { country: 'US', scans: 4 },
      { country: 'United States', scans: 5 },
      { country: 'USA', scans: 1 },
      { country: 'Atlantis', scans: 2 },
      { country: null, scans: 3 },
    ]
    expect(read('summary', { ...documented.summary, topCountries }).data.topCountries).toEqual([
      { country: 'United States', scans: 10, countryCode: 'US' },
      { country: 'Unknown', scans: 3, countryCode: '' },
      { country: 'Atlantis', scans: 2, countryCode: '' },
    ])
    const geolocation = [
      { city: null, region: 'Unknown', country: 'Germany', scans: 1 },
      { city: '', region: '', country: 'DE', scans: 2 },
      { city: '', region: '', country: '', scans: 2 },
    ]
    expect(read('qr', { ...documented.qr, geolocation }).data.geolocation).toEqual([
      { city: '', region: '', country: 'DE', scans: 3 },
      { city: '', region: '', country: '', scans: 2 },
    ])
  })

  it('nulls: a name is then the id, a text empty, a list empty, and no best code none', () => {
    expect(read('qrs', [{ ...documented.qrs[0], title: null, destinationUrl: null }]).data).toEqual([
      { ...documented.qrs[0], title: 'a', destinationUrl: '' },
    ])
    expect(read('campaign', { ...documented.campaign, name: null, topPerformingQr: null }).data).toEqual({
      ...documented.campaign,
      name: 'c',
      topPerformingQr: null,
    })
    expect(read('campaign', { ...documented.campaign, topPerformingQr: { id: null, scans: null } }).data).toEqual({
      ...documented.campaign,
      topPerformingQr: null,
    })
    expect(read('qr', { ...documented.qr, geolocation: null })).toMatchObject({
      data: { geolocation: [] },
      missing: [],
    })
  })

  it('unknown fields, which are ignored', () => {
    const { data } = read('clients', [{ ...documented.clients[0], plan: 'enterprise', owner: { key: 'x' } }])
    expect(data).toEqual(documented.clients)
  })

  it('control characters, which are left out, and half a character, which is replaced', () => {
    const { data } = read('clients', [{ ...documented.clients[0], name: 'Ca\u0000f\u009Fé\u001B\tnoir\uD800' }])
    expect(data[0]!.name).toBe('Café\tnoir\uFFFD')
  })

  it('words that look like HTML, which stay what they are', () => {
    const title = '<img src=x onerror="alert(1)">'
    expect(read('qrs', [{ ...documented.qrs[0], title }]).data[0]!.title).toBe(title)
  })

  it('an id with odd characters, which stays as it is asked for', () => {
    const id = 'a/b\tc%41?\u0001'
    expect(read('qrs', [{ ...documented.qrs[0], id }]).data[0]!.id).toBe(id)
  })

  it('our own additions, where they have the contract’s form', () => {
    const timeline = [{ date: '2026-05', scans: 9, start: '2026-05-01T00:00:00.000Z' }]
    const comparison = { from: '2026-04-01T00:00:00Z', to: '2026-05-01T00:00:00Z', whole: true, totalScans: 1 }
    expect(read('campaign', { ...documented.campaign, uniqueVisitors: 4, timeline, comparison }).data).toEqual({
      ...documented.campaign,
      uniqueVisitors: 4,
      timeline,
    })
    expect(read('qr', { ...documented.qr, totalScans: 3, title: 'P\u0000oster' }).data).toEqual({
      ...documented.qr,
      totalScans: 3,
      title: 'Poster',
    })
    expect(read('client', { ...documented.client, uniqueVisitors: 'many', timeline: {} }).data).toEqual(
      documented.client,
    )
  })
})

describe('A documented field that is not there', () => {
  it.each([
    ['summary', 'topDevices', { topDevices: [] }],
    ['summary', 'topCountries', { topCountries: [] }],
    ['qr', 'geolocation', { geolocation: [] }],
    ['qr', 'devices', { devices: [] }],
    ['qr', 'referrers', { referrers: [] }],
    ['campaign', 'name', { name: 'c' }],
    ['campaign', 'topPerformingQr', { topPerformingQr: null }],
    ['client', 'clientName', { clientName: 'k' }],
  ] as const)('is noted where the answer can stand without: %s %s', (name, field, instead) => {
    const { [field as never]: _, ...rest } = documented[name]
    const { data, missing } = read(name, rest)
    expect(data).toMatchObject(instead)
    expect(missing).toEqual([`${name} ${field}`])
  })

  it.each([
    ['qrs', 'title', { title: 'a' }],
    ['qrs', 'shortUrl', { shortUrl: '' }],
    ['qrs', 'destinationUrl', { destinationUrl: '' }],
    ['qrs', 'createdAt', { createdAt: '' }],
    ['campaigns', 'name', { name: 'c' }],
    ['clients', 'name', { name: 'k' }],
    ['clients', 'status', { status: '' }],
  ] as const)('is noted where an entry of a list can stand without: %s %s', (name, field, instead) => {
    const { [field as never]: _, ...rest } = documented[name][0]!
    const { data, missing } = read(name, [rest])
    expect(data).toMatchObject([instead])
    expect(missing).toEqual([`${name} ${field}`])
  })

  it.each([
    ['summary', 'totalScans'],
    ['summary', 'uniqueVisitors'],
    ['qr', 'qrId'],
    ['qr', 'timeline'],
    ['campaign', 'campaignId'],
    ['campaign', 'aggregatedScans'],
    ['client', 'clientId'],
    ['client', 'totalScans'],
    ['client', 'activeQrs'],
  ] as const)('cannot be read past where nothing could stand for it: %s %s', (name, field) => {
    const { [field as never]: _, ...rest } = documented[name] as Record<string, unknown>
    expectUnreadable(name, rest, `${name} lacks ${field}`, [field])
  })

  it.each([
    ['qrs', 'id'],
    ['qrs', 'totalScans'],
    ['campaigns', 'id'],
    ['campaigns', 'qrCount'],
    ['campaigns', 'totalScans'],
    ['clients', 'id'],
    ['clients', 'activeQrs'],
  ] as const)('cannot be read past in an entry of a list either: %s %s', (name, field) => {
    const { [field as never]: _, ...rest } = documented[name][0] as Record<string, unknown>
    expectUnreadable(name, [documented[name][0], rest], `${name}[1] lacks ${field}`, [field])
  })

  it('is told once, however many entries lack it', () => {
    const { title: _, ...untitled } = documented.qrs[0]!
    expect(read('qrs', [untitled, { ...untitled, id: 'b' }]).missing).toEqual(['qrs title'])
  })

  it('is named with the list that it stands in', () => {
    expectUnreadable('qr', { ...documented.qr, timeline: [{ date: '2026-05-01' }] }, 'qr.timeline[0] lacks scans', [
      'timeline.scans',
    ])
    const { missing } = read('qr', { ...documented.qr, geolocation: [{ country: 'IN', scans: 1 }] })
    expect(missing).toEqual(['qr geolocation.region', 'qr geolocation.city'])
  })
})

describe('A value of the wrong kind cannot be read:', () => {
  it.each([
    [
      'summary',
      { ...documented.summary, totalScans: 'many' },
      'summary.totalScans is not a number that can be counted with',
    ],
    [
      'summary',
      { ...documented.summary, totalScans: -1 },
      'summary.totalScans is not a number that can be counted with',
    ],
    [
      'summary',
      { ...documented.summary, totalScans: 1.5 },
      'summary.totalScans is not a number that can be counted with',
    ],
    [
      'summary',
      { ...documented.summary, totalScans: 1e21 },
      'summary.totalScans is not a number that can be counted with',
    ],
    [
      'summary',
      { ...documented.summary, totalScans: {} },
      'summary.totalScans is not a number that can be counted with',
    ],
    ['summary', { ...documented.summary, topDevices: {} }, 'summary.topDevices is no list'],
    ['summary', { ...documented.summary, topDevices: ['Mobile'] }, 'summary.topDevices[0] is no object'],
    ['summary', [], 'summary is no object'],
    ['summary', null, 'summary is no object'],
    ['qrs', {}, 'qrs is no list'],
    ['qrs', null, 'qrs is no list'],
    ['qrs', [{ ...documented.qrs[0], id: {} }], 'qrs[0].id is no text'],
    ['qrs', [{ ...documented.qrs[0], title: ['a'] }], 'qrs[0].title is no text'],
    ['campaign', { ...documented.campaign, topPerformingQr: 'a' }, 'campaign.topPerformingQr is no object'],
  ] as const)('%s %#', (name, data, what) => {
    expectUnreadable(name, data, what, [])
  })

  it('the largest number that can be counted with can be read', () => {
    const totalScans = Number.MAX_SAFE_INTEGER
    expect(read('client', { ...documented.client, totalScans }).data.totalScans).toBe(totalScans)
  })
})

function expectUnreadable(name: EndpointName, data: unknown, what: string, missing: readonly string[]): void {
  const missed: string[] = []
  expect(() => readAnswer(name, data, (_, field) => missed.push(field))).toThrow(
    expect.objectContaining({
      kind: 'unreadable',
      message: `SMLLR sent an answer that could not be read: ${what}.`,
    }),
  )
  expect(missed).toEqual(missing)
}
