/**
 * The one tolerant reader: what the vendor sends, in whatever variant, as the contract has it. Nothing behind it knows
 * of variants. What is documented and not there is noted; where a figure, an id or the list itself is not there, the
 * answer cannot be read at all, for nothing may be shown in its place.
 */
import * as v from 'valibot'
import { answers, type EndpointData, type EndpointName } from '#contract/answers.ts'
import { countriesOf, devicesOf, placesOf, referrersOf, timelineOf } from './breakdowns.ts'
import { Fields, fieldsOf } from './fields.ts'

/** Told of each documented field that an answer lacks, once. */
export type OnMissing = (endpoint: EndpointName, field: string) => void

/** `data` of an envelope as the contract's data. Throws a `VendorFailure` `unreadable` where it cannot stand for that. */
export function readAnswer<Name extends EndpointName>(
  name: Name,
  data: unknown,
  onMissing: OnMissing,
): EndpointData<Name> {
  const missing = new Set<string>()
  const noteMissing = (field: string) => {
    if (!missing.has(field)) onMissing(name, field)
    missing.add(field)
  }
  return readers[name](data, () => name, noteMissing)
}

type Read<Data> = (data: unknown, place: () => string, onMissing: (field: string) => void) => Data

const readers: { readonly [Name in EndpointName]: Read<EndpointData<Name>> } = {
  summary: one('summary', (fields) => ({
    totalScans: fields.count('totalScans'),
    uniqueVisitors: fields.count('uniqueVisitors'),
    topDevices: devicesOf(fields.list('topDevices', 'deviceTypes', 'devices')),
    topCountries: countriesOf(fields.list('topCountries', 'countries')),
  })),

  qrs: many((fields) => {
    const id = fields.id('id', 'qrId')
    return {
      id,
      title: fields.text('title', 'name') || id,
      shortUrl: fields.text('shortUrl'),
      destinationUrl: fields.text('destinationUrl'),
      totalScans: fields.count('totalScans', 'scans'),
      createdAt: fields.text('createdAt'),
    }
  }),

  qr: one('qr', (fields) => {
    const timeline = fields.list('timeline')
    if (timeline === undefined) throw fields.lacks('timeline')
    return {
      qrId: fields.id('qrId', 'id'),
      timeline: timelineOf(timeline),
      geolocation: placesOf(fields.list('geolocation')),
      devices: devicesOf(fields.list('devices', 'deviceTypes', 'topDevices')),
      referrers: referrersOf(fields.list('referrers', 'topReferrers')),
    }
  }),

  campaigns: many((fields) => {
    const id = fields.id('id', 'campaignId')
    return {
      id,
      name: fields.text('name', 'title') || id,
      qrCount: fields.count('qrCount'),
      totalScans: fields.count('totalScans', 'scans'),
    }
  }),

  campaign: one('campaign', (fields) => {
    const campaignId = fields.id('campaignId', 'id')
    return {
      campaignId,
      name: fields.text('name') || campaignId,
      aggregatedScans: fields.count('aggregatedScans', 'totalScans'),
      topPerformingQr: topQrOf(fields),
    }
  }),

  clients: many((fields) => {
    const id = fields.id('id', 'clientId')
    return {
      id,
      name: fields.text('name', 'clientName') || id,
      activeQrs: fields.count('activeQrs'),
      status: fields.text('status'),
    }
  }),

  client: one('client', (fields) => {
    const clientId = fields.id('clientId', 'id')
    return {
      clientId,
      clientName: fields.text('clientName', 'name') || clientId,
      totalScans: fields.count('totalScans'),
      activeQrs: fields.count('activeQrs'),
    }
  }),
}

function topQrOf(fields: Fields) {
  const top = fields.object('topPerformingQr')
  // A campaign without a scan may have null there, or an object of nulls.
  if (top === undefined || !(top.has('id') || top.has('qrId'))) return null
  return { id: top.id('id', 'qrId'), scans: top.count('scans', 'count') }
}

function many<Item>(read: (fields: Fields) => Item): Read<Item[]> {
  return (data, place, onMissing) => fieldsOf(data, place, onMissing).map(read)
}

/** Reads one object, and with it whatever of our own additions the answer has in the contract's form. */
function one<Name extends 'summary' | 'qr' | 'campaign' | 'client', Data extends EndpointData<Name>>(
  name: Name,
  read: (fields: Fields) => Data,
): Read<Data> {
  // Comparisons are made here, not taken.
  const { comparison: _, ...entries } = answers[name].data.entries
  return (data, place, onMissing) => {
    const fields = new Fields(data, place, onMissing)
    const documented = read(fields)
    const additions: Record<string, unknown> = {}
    for (const [field, schema] of Object.entries(entries)) {
      if (field in documented || !fields.has(field)) continue
      const parsed = v.safeParse(schema, fields.raw(field))
      if (parsed.success) additions[field] = parsed.output
    }
    return { ...documented, ...additions }
  }
}
