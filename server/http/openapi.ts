/** Describes the reporting API as OpenAPI 3.1, from the same table that its routes are made of. */
import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { EXTERNAL_BASE } from '#contract/bases.ts'
import { problemEnvelope } from '#contract/problem.ts'
import {
  endpoints,
  envelope,
  periodParams,
  qrsParams,
  type EndpointName,
  type PeriodQuery,
} from '#contract/reporting.ts'
import { endpointNames } from '#server/use-cases/report.ts'
import { VERSION } from '#server/version.ts'
import { REQUESTS_A_MINUTE } from './key-access.ts'

const DESCRIPTIONS: Readonly<Record<keyof PeriodQuery, string>> = {
  period: 'The calendar period that contains the date. Weeks start on Monday (ISO 8601).',
  timeLineDate: 'An ISO 8601 date, or date and time with offset, inside the period asked for; now if left out.',
  timezoneOffset:
    'Minutes to add to the caller’s time to get UTC, as JavaScript’s getTimezoneOffset() counts: New York in winter is 300, Kolkata -330. A fixed offset cannot follow daylight saving; timezone can.',
  timezone: 'IANA name of the caller’s time zone, such as Europe/Berlin. Wins over timezoneOffset.',
  bots: 'Whether scans by bots count too.',
  from: 'First calendar date of any span, in the caller’s zone. With “to” in the place of period and timeLineDate.',
  to: 'Last calendar date of the span; it belongs to it.',
  bucket: 'What the timeline is cut into; by itself hours of a day, days of a week or month, months of a year.',
  weekStart: 'On which day weeks begin where they are buckets.',
  compare:
    'What the answer is compared with: the period before, the same dates a year before, or dates of your own. While the period goes on, with the same part.',
  compareFrom: 'With compare=custom: the first calendar date compared with.',
  compareTo: 'With compare=custom: the last.',
  match:
    'With “weekday” what is compared with begins on the same day of the week: a number of whole weeks before. Timelines in months are always matched by date.',
  country:
    'Only scans from this country: its ISO 3166-1 alpha-2 code, as answers have it in countryCode, empty for scans whose country is not known.',
  region: 'Only scans from this region of the country, as answers name it; empty for those whose region is not known.',
  city: 'Only scans from this city of the country, as answers name it; empty for those whose city is not known.',
  device: 'Only scans on this kind of device: Mobile, Desktop, Tablet, TV, Other or Unknown.',
  referrer: 'Only scans that came from this host, as answers name it; Direct for those that came from none.',
  tag: 'Only scans of QR codes that have this tag in the dashboard, however it is written.',
}

/** Checks that need code have no JSON Schema; the descriptions above say them in words. */
const CONVERSION: ConversionConfig = { target: 'draft-2020-12', ignoreActions: ['check', 'transform', 'trim'] }

function schemaOf(schema: v.GenericSchema, typeMode: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = toJsonSchema(schema, { ...CONVERSION, typeMode }) as Record<string, unknown>
  return rest
}

/** The whole description, ready for JSON. */
export function openApi(): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Scanboard reporting API',
      version: VERSION,
      description: `Scans of QR codes by period. ${REQUESTS_A_MINUTE} requests a minute for each key.`,
    },
    security: [{ apiKey: [] }, { bearer: [] }],
    paths: Object.fromEntries(endpointNames.map((name) => [pathOf(name), { get: operation(name) }])),
    components: {
      securitySchemes: {
        apiKey: { type: 'apiKey', in: 'header', name: 'x-api-key' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Problem: schemaOf(problemEnvelope, 'output') },
      headers: RATE_LIMIT_HEADERS,
      responses: PROBLEMS,
    },
  }
}

/** `/qr/:id` of the table as `/…/qr/{id}` of OpenAPI. */
function pathOf(name: EndpointName): string {
  return EXTERNAL_BASE + endpoints[name].path.replace(':id', '{id}')
}

function operation(name: EndpointName): Record<string, unknown> {
  const endpoint = endpoints[name]
  const hasId = endpoint.path.includes(':id')
  const hasPeriod = endpoint.params === periodParams
  const hasTop = endpoint.params === qrsParams
  const problems = ['401', '429', '503', ...(hasPeriod || hasTop ? ['400'] : []), ...(hasId ? ['404'] : [])].toSorted()
  return {
    operationId: name,
    summary: endpoint.summary,
    parameters: [
      ...(hasId ? [ID_PARAMETER] : []),
      ...(hasPeriod ? periodParameters() : []),
      ...(hasTop ? [TOP_PARAMETER] : []),
    ],
    responses: {
      200: {
        description: 'Success',
        headers: headerReferences(),
        content: { 'application/json': { schema: schemaOf(envelope(endpoint.data), 'output') } },
      },
      ...Object.fromEntries(problems.map((status) => [status, { $ref: `#/components/responses/${status}` }])),
    },
  }
}

const ID_PARAMETER = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

const TOP_PARAMETER = {
  name: 'top',
  in: 'query',
  required: false,
  description: 'Only so many codes, those with most scans first. How many there are says “count” of “meta”.',
  schema: { type: 'integer', minimum: 1, maximum: 9999 },
}

function periodParameters(): Record<string, unknown>[] {
  const { properties = {} } = schemaOf(periodParams, 'input') as { properties?: Record<string, object> }
  return Object.entries(DESCRIPTIONS).map(([name, description]) => ({
    name,
    in: 'query',
    required: false,
    description,
    // In a query string everything is text; to a caller an offset is a number.
    schema:
      name === 'timezoneOffset'
        ? { type: 'integer', minimum: -840, maximum: 840, multipleOf: 15, default: 0 }
        : properties[name],
  }))
}

const wholeSeconds = { type: 'integer', minimum: 0 }
const RATE_LIMIT_HEADERS = {
  'RateLimit-Limit': { description: 'Requests a minute that the key may make.', schema: wholeSeconds },
  'RateLimit-Remaining': { description: 'How many of them are left now.', schema: wholeSeconds },
  'RateLimit-Reset': { description: 'Seconds until there is room for another.', schema: wholeSeconds },
}

function headerReferences(): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(RATE_LIMIT_HEADERS).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  )
}

const retryAfter = { 'Retry-After': { description: 'Seconds until a repeat makes sense.', schema: wholeSeconds } }
const PROBLEMS = {
  400: problem('A parameter is not allowed; the message names it, its value and what is.'),
  401: problem('No key, or one that is not valid.', {
    'WWW-Authenticate': { schema: { type: 'string' } },
  }),
  404: problem('Nothing has this id.'),
  429: problem('The key has used up its minute.', retryAfter),
  503: problem('The source of the figures cannot answer now.', retryAfter),
}

function problem(description: string, headers: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    description,
    headers,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}
