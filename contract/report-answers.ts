/**
 * Reports: the figures of all QR codes, a client, a campaign or a selection of codes in a period, gathered, reviewed and
 * approved. Served under `/api/reports`. What is approved is frozen as one document (`report-content.ts`) under one hash.
 */
import * as v from 'valibot'
import { LANGUAGES } from './languages.ts'
import { reportContent, reportNotes } from './report-content.ts'
import { REPORT_KINDS, REPORT_SECTIONS } from './report-sections.ts'
import { isoTime } from './shapes.ts'

export const REPORTS_PATH = '/api/reports'
export const LONGEST_TITLE = 120
export const LONGEST_COMMENTARY = 10_000
/** Of one section. */
export const LONGEST_NOTE = 1000

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
  /** Whether a schedule did so in their name, and nobody had seen it. */
  inAdvance: v.optional(v.boolean(), false),
})
export type ReportVersion = v.InferOutput<typeof versionListed>

const listed = v.object({
  id: v.string(),
  title: v.string(),
  kind: v.picklist(REPORT_KINDS),
  /** Of the client or campaign that it is about; null of all codes, and of some. */
  subjectId: v.optional(v.nullable(v.string()), null),
  language: v.picklist(LANGUAGES),
  /** Name of what it is about; empty of all codes, for which the reader's language has one. */
  name: v.string(),
  /** What else it is found by: its client's name in the source where it goes by another, and the names of its codes. */
  also: v.optional(v.array(v.string()), () => []),
  from: v.string(),
  to: v.string(),
  archived: v.boolean(),
  /** The date on which figures of the newest version end, where its period went on then; null of a whole period. */
  upTo: v.optional(v.nullable(v.string()), null),
  /** Whether a schedule has made it: its draft waits for review. */
  prepared: v.optional(v.boolean(), false),
  /** The newest. */
  version: versionListed,
  /** Where that is a draft, the newest that is approved; null where none is. */
  approved: v.optional(v.nullable(versionListed), null),
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
  /** Whether whoever asks may change it. */
  mayChange: v.boolean(),
  /** Of a draft: whether it has a goal to show. */
  hasGoal: v.optional(v.boolean(), false),
  /** What is written and chosen in a draft, that of sections that are switched off too; null of what is approved. */
  edits: v.nullable(
    v.object({
      title: v.string(),
      language: v.picklist(LANGUAGES),
      sections: v.array(v.picklist(REPORT_SECTIONS)),
      commentary: v.string(),
      /** Left out of what is from before there were any. */
      notes: v.optional(reportNotes),
      brand: v.object({ name: v.string(), colour: v.nullable(v.string()), logo: v.nullable(v.string()) }),
    }),
  ),
  /** Of what is approved, byte for byte what was frozen. */
  content: reportContent,
})
export type ReportDetail = v.InferOutput<typeof detail>

/** Answer of everything that reads or changes one report. */
export const reportAnswer = v.object({ data: detail })

/** The first 12 digits of a hash in groups, to be compared by eye: `3f9a 0c1e 77b2`. */
export function shortHash(hash: string): string {
  return [hash.slice(0, 4), hash.slice(4, 8), hash.slice(8, 12)].join(' ')
}
