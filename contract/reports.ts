/**
 * What is asked of reports: bodies and parameters of `/api/reports`, which only the server has to check. What it answers
 * stands in `report-answers.ts`.
 */
import * as v from 'valibot'
import { ID_LENGTH, idOf } from './id.ts'
import { LANGUAGES } from './languages.ts'
import { lineOf } from './line.ts'
import { LONGEST_COMMENTARY, LONGEST_NOTE, LONGEST_TITLE } from './report-answers.ts'
import { reportBrand } from './report-brand-input.ts'
import { MOST_CODES } from './report-codes.ts'
import { NOTED_SECTIONS, REPORT_SECTIONS, type ReportSection } from './report-sections.ts'
import { bucketName, calendarDate, weekStart, zoneName } from './span.ts'

const SUBJECT_RULE = `must be {"kind":"organisation"}, {"kind":"client","id":…}, {"kind":"campaign","id":…} or {"kind":"codes","ids":[…]} with 1 to ${MOST_CODES} different ids ${ID_LENGTH}`
const id = idOf(SUBJECT_RULE)

/** What a report is about. */
export const reportSubject = v.variant(
  'kind',
  [
    v.object({ kind: v.literal('organisation') }, SUBJECT_RULE),
    v.object({ kind: v.picklist(['client', 'campaign']), id }, SUBJECT_RULE),
    v.object(
      {
        kind: v.literal('codes'),
        ids: v.pipe(
          v.array(id, SUBJECT_RULE),
          v.minLength(1, SUBJECT_RULE),
          v.maxLength(MOST_CODES, SUBJECT_RULE),
          v.check((ids) => new Set(ids).size === ids.length, SUBJECT_RULE),
        ),
      },
      SUBJECT_RULE,
    ),
  ],
  SUBJECT_RULE,
)
export type ReportSubject = v.InferOutput<typeof reportSubject>

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

const title = lineOf(LONGEST_TITLE)
const language = v.picklist(LANGUAGES, `must be one of ${LANGUAGES.join(', ')}`)

const SECTIONS = `must list sections, each once: ${REPORT_SECTIONS.join(', ')}`
const COMMENTARY = `must be a text of at most ${LONGEST_COMMENTARY} characters`
const NOTES = `must be an object with texts of at most ${LONGEST_NOTE} characters by section: ${NOTED_SECTIONS.join(', ')}`

/** Half of a pair that makes one character cannot be written as UTF-8, and so not be hashed. */
const textOf = (most: number, rule: string) =>
  v.pipe(
    v.string(rule),
    v.maxLength(most, rule),
    v.check((text) => text.isWellFormed(), rule),
  )

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
  commentary: textOf(LONGEST_COMMENTARY, COMMENTARY),
  /** Read as the commentary is. Notes of sections that are off are kept. Left out, all notes stay as they are. */
  notes: v.optional(v.record(v.picklist(NOTED_SECTIONS, NOTES), textOf(LONGEST_NOTE, NOTES), NOTES)),
  brand: reportBrand,
}
const reportEdits = v.object(edited)
export type ReportEdits = v.InferOutput<typeof reportEdits>

/** All that a version is made from, beside its figures. */
const reportDefinition = v.object({ ...asked, ...edited })
export type ReportDefinition = v.InferOutput<typeof reportDefinition>

/** The body of `POST /api/reports`. Without `sections` it begins with those of the last report about the same. */
export const newReport = v.object({
  ...asked,
  title,
  language,
  sections: v.optional(edited.sections),
  commentary: v.optional(edited.commentary),
})
export type NewReport = v.InferInput<typeof newReport>

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
