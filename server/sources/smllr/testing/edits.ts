/** Faults and oddities of data: what they make of a right answer. */
import type { EndpointName } from '#contract/answers.ts'
import type { DataFault, FaultRule } from './faults.ts'

/** The answer's `data` with the fault in it. */
export function edited(
  data: unknown,
  endpoint: EndpointName,
  rule: FaultRule & { readonly fault: DataFault },
): unknown {
  switch (rule.fault) {
    case 'wrong types':
      return changed(data, (_, value) => (typeof value === 'number' ? 'very many' : value))
    case 'missing fields': {
      const field = rule.field ?? ESSENTIAL[endpoint]
      return renamed(data, (name) => (name === field ? undefined : name))
    }
    case 'numbers beyond counting':
      return changed(data, (_, value) => (typeof value === 'number' ? 1e21 : value))
    case 'unknown fields':
      return withFields(data, { region_code: 7, tags: ['a', null], owner: { id: 'x', plan: 'enterprise' } })
    case 'other names':
      return renamed(changed(data, otherCountry), (name) => OTHER_NAMES[name] ?? name)
    case 'numbers as text':
      return changed(data, (_, value) => (typeof value === 'number' ? String(value) : value))
    case 'nulls':
      return changed(data, (name, value) => (value === '' || WORDS.has(name) ? null : value))
    case 'sparse timeline':
      return changed(data, (name, value) =>
        name === 'timeline' ? (value as { scans: number }[]).filter(({ scans }) => scans > 0) : value,
      )
    case '50,000 codes':
      return endpoint === 'qrs' ? manyCodes(data as object[]) : data
    case 'huge numbers':
      return changed(data, (_, value) => (typeof value === 'number' ? Number.MAX_SAFE_INTEGER : value))
    case 'control characters':
      return changed(data, (name, value) =>
        WORDS.has(name) ? `\u0000\u0007${String(value)}\u001B\u009F\u0008` : value,
      )
    case 'html in titles':
      return changed(data, (name, value) => {
        if (name === 'destinationUrl') return 'javascript:alert(document.domain)'
        return WORDS.has(name) ? `<img src=x onerror="alert(1)"><b>${String(value)}</b>` : value
      })
  }
}

/** The figure or list without which an answer cannot stand. */
const ESSENTIAL: Readonly<Record<EndpointName, string>> = {
  summary: 'totalScans',
  qrs: 'totalScans',
  qr: 'timeline',
  campaigns: 'totalScans',
  campaign: 'aggregatedScans',
  clients: 'activeQrs',
  client: 'totalScans',
}

/** Fields that people wrote. */
const WORDS = new Set(['title', 'name', 'clientName', 'city', 'region'])

const OTHER_NAMES: Readonly<Record<string, string>> = {
  topDevices: 'deviceTypes',
  deviceTypes: 'topDevices',
  referrers: 'topReferrers',
  scans: 'count',
  count: 'scans',
}

const CODES: Readonly<Record<string, string>> = {
  'United States': 'US',
  India: 'IN',
  Germany: 'DE',
  'United Kingdom': 'GB',
  Kosovo: 'XK',
}
const COUNTRY_NAMES = Object.fromEntries(Object.entries(CODES).map(([name, code]) => [code, name]))

/** Codes where the vendor writes names, and names where it writes codes. */
function otherCountry(name: string, value: unknown): unknown {
  return name === 'country' ? (CODES[String(value)] ?? COUNTRY_NAMES[String(value)] ?? value) : value
}

/** An account grown beyond all measure. */
function manyCodes(codes: readonly object[]): object[] {
  const more = Array.from({ length: Math.max(0, 50_000 - codes.length) }, (_, i) => ({
    id: `extra-${i}`,
    title: `Shelf label ${i + 1}`,
    shortUrl: `https://sc.an/x${i}`,
    destinationUrl: `https://example.org/shelf/${i}`,
    totalScans: 0,
    createdAt: '2024-01-01T00:00:00.000Z',
  }))
  return [...codes, ...more]
}

/** Every field, at any depth, as `change` has it. */
function changed(value: unknown, change: (name: string, value: unknown) => unknown, name = ''): unknown {
  const own = change(name, value)
  if (Array.isArray(own)) return own.map((entry) => changed(entry, change))
  if (typeof own !== 'object' || own === null) return own
  return Object.fromEntries(Object.entries(own).map(([field, inner]) => [field, changed(inner, change, field)]))
}

/** Every field, at any depth, under another name, or none. */
function renamed(value: unknown, nameOf: (name: string) => string | undefined): unknown {
  if (Array.isArray(value)) return value.map((entry) => renamed(entry, nameOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const given = nameOf(name)
      return given === undefined ? [] : [[given, renamed(inner, nameOf)]]
    }),
  )
}

function withFields(value: unknown, fields: object): unknown {
  if (Array.isArray(value)) return value.map((entry) => withFields(entry, fields))
  if (typeof value !== 'object' || value === null) return value
  const own = Object.entries(value).map(([name, inner]) => [name, withFields(inner, fields)] as const)
  return { ...Object.fromEntries(own), ...fields }
}
