/**
 * Reports: the figures of a client, a campaign or a selection of codes in a period, gathered, reviewed and approved. Served
 * under `/api/reports`. What is approved is frozen as one document (`report-content.ts`) under one hash.
 */
import * as v from 'valibot'
import { LANGUAGES } from './languages.ts'
import { reportBrand } from './report-brand.ts'
import { reportContent } from './report-content.ts'
import { REPORT_SECTIONS, type ReportSection } from './report-sections.ts'
import { bucketName, calendarDate, weekStart, zoneName } from './span.ts'

export const REPORTS_PATH = '/api/reports'

/** More codes would take a vendor's whole budget for minutes. */
export const MOST_CODES = 50
export const LONGEST_TITLE = 120
export const LONGEST_COMMENTARY = 10_000

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))

/** What a report is about. */
export const reportSubject = v.variant(
  'kind',
  [
    v.object({ kind: v.picklist(['client', 'campaign']), id }),
    v.object({
      kind: v.literal('codes'),
      ids: v.pipe(
        v.array(id),
        v.minLength(1),
        v.maxLength(MOST_CODES),
        v.check((ids) => new Set(ids).size === ids.length),
      ),
    }),
  ],
  `must be {"kind":"client","id":…}, {"kind":"campaign","id":…} or {"kind":"codes","ids":[…]} with 1 to ${MOST_CODES} different ids`,
)

const COMPARE = ['none', 'previous', 'year', 'custom'] as const

/** Which figures are gathered. Does not change from version to version. */
const asked = {
  subject: reportSubject,
  /** First and last calendar date, both included. */
  from: calendarDate,
  to: calendarDate,
  timezone: zoneName,
  bucket: v.optional(bucketName),
  weekStart,
  compare: v.optional(v.picklist(COMPARE, `must be one of ${COMPARE.join(', ')}`), 'previous'),
  compareFrom: v.optional(calendarDate),
  compareTo: v.optional(calendarDate),
  match: v.optional(v.picklist(['date', 'weekday'], 'must be date or weekday'), 'date'),
}
export const reportAsked = v.object(asked)
export type ReportAsked = v.InferOutput<typeof reportAsked>

const TITLE = `must be a text of 1 to ${LONGEST_TITLE} characters in one line`

const title = v.pipe(
  v.string(TITLE),
  v.trim(),
  v.minLength(1, TITLE),
  v.maxLength(LONGEST_TITLE, TITLE),
  v.check((text) => !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text), TITLE),
)
const language = v.picklist(LANGUAGES, `must be one of ${LANGUAGES.join(', ')}`)

const SECTIONS = `must list sections, each once: ${REPORT_SECTIONS.join(', ')}`
const COMMENTARY = `must be a text of at most ${LONGEST_COMMENTARY} characters`

/** What its author writes and chooses, as long as it is a draft. */
const edited = {
  title,
  /** That the report is written in, whoever reads it. */
  language,
  /** In the order in which they stand. */
  sections: v.pipe(
    v.array(v.picklist(REPORT_SECTIONS, SECTIONS), SECTIONS),
    v.check((all: ReportSection[]) => new Set(all).size === all.length, SECTIONS),
  ),
  /** As it was typed: `src/client-reports/commentary.ts` says how it is read. */
  commentary: v.pipe(
    v.string(COMMENTARY),
    v.maxLength(LONGEST_COMMENTARY, COMMENTARY),
    // Half of a pair that makes one character cannot be written as UTF-8, and so not be hashed.
    v.check((text) => text.isWellFormed(), COMMENTARY),
  ),
  brand: reportBrand,
}
export const reportEdits = v.object(edited)
export type ReportEdits = v.InferOutput<typeof reportEdits>

/** All that a version is made from, beside its figures. */
export const reportDefinition = v.object({ ...asked, ...edited })
export type ReportDefinition = v.InferOutput<typeof reportDefinition>

/** The body of `POST /api/reports`. */
export const newReport = v.object({ ...asked, title, language })

const revision = v.pipe(v.number('must be a number'), v.integer('must be a whole number'))

/** The body of `PUT /api/reports/:id`. `revision`: of the draft that was changed, so that nobody undoes another's work unseen. */
export const reportChange = v.object({ ...edited, revision })

/** The body of what is done to a draft as it was seen: approve it, read its figures anew. */
export const reportSeen = v.object({ revision })

export const reportArchiving = v.object({ archived: v.boolean('must be true or false') })

/** As they stand in a query string. */
export const reportParams = v.object({
  /** The newest where it is left out. */
  version: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/, 'must be the number of a version, such as 1'), v.transform(Number)),
  ),
})

const isoTime = v.pipe(v.string(), v.isoTimestamp())
const versionNumber = v.pipe(v.number(), v.integer(), v.minValue(1))

const versionListed = v.object({
  number: versionNumber,
  state: v.picklist(['draft', 'approved']),
  createdAt: isoTime,
  /** Of its content; null of a draft. */
  hash: v.nullable(v.string()),
  approvedAt: v.nullable(isoTime),
  /** Empty where everybody is the same. */
  approvedBy: v.nullable(v.string()),
})
export type ReportVersion = v.InferOutput<typeof versionListed>

const listed = v.object({
  id: v.string(),
  title: v.string(),
  kind: v.picklist(['client', 'campaign', 'codes']),
  /** Name of what it is about. */
  name: v.string(),
  from: v.string(),
  to: v.string(),
  archived: v.boolean(),
  /** The newest. */
  version: versionListed,
})
export type ReportListed = v.InferOutput<typeof listed>

/** Answer of `GET /api/reports`: the newest first. */
export const reportsAnswer = v.object({ data: v.array(listed) })

const difference = v.object({
  section: v.picklist(REPORT_SECTIONS),
  /** What it is of, in its section: `scans`, a date, the id of a code, the code of a country. */
  key: v.string(),
  /** For people; empty where it is for the reader's language to say. */
  name: v.string(),
  /** Null where it was or is not known. */
  before: v.nullable(v.number()),
  after: v.nullable(v.number()),
})
export type ReportDifference = v.InferOutput<typeof difference>

const detail = v.object({
  id: v.string(),
  archived: v.boolean(),
  /** Oldest first. */
  versions: v.array(versionListed),
  /** The one that this answer is about. */
  version: versionListed,
  /** Of a draft; of what is approved it does not change any more. */
  revision: v.pipe(v.number(), v.integer()),
  /** Against the approved version before it; null where there is none. */
  since: v.nullable(v.object({ number: versionNumber, differences: v.array(difference) })),
  /** Where the server has a browser that prints. */
  canPrint: v.boolean(),
  /** Of what is approved, byte for byte what was frozen. */
  content: reportContent,
})
export type ReportDetail = v.InferOutput<typeof detail>

/** Answer of everything that reads or changes one report. */
export const reportAnswer = v.object({ data: detail })
