/** What somebody writes and chooses in a draft, and what becomes of it where two do. Pure. */
import type { ReportDetail } from '#contract/report-answers.ts'
import type { ReportEdits } from '#contract/reports.ts'
import { NOTED_SECTIONS, type NotedSection } from '#contract/report-sections.ts'

type NotePart = `note:${NotedSection}`

/** Each part that changes by itself: of a client's brand its name, colour and logo, and the note of each section. */
export type Written = Omit<ReportEdits, 'brand' | 'notes'> & ReportEdits['brand'] & Readonly<Record<NotePart, string>>
export type Part = keyof Written

/** Where the note of a section stands. */
export const notePart = (section: NotedSection): NotePart => `note:${section}`

const NOTE_PARTS = new Map<Part, NotedSection>(NOTED_SECTIONS.map((section) => [notePart(section), section]))

/** Of which section a part is the note; undefined of all else. */
export const sectionOfNote = (part: Part): NotedSection | undefined => NOTE_PARTS.get(part)

export function writtenIn({ edits, content }: Pick<ReportDetail, 'edits' | 'content'>): Written {
  const { title, language, sections, commentary, notes = {}, brand } = edits ?? content
  const { name, colour, logo } = brand
  const each = NOTED_SECTIONS.map((section) => [notePart(section), notes[section] ?? ''])
  return {
    title,
    language,
    sections,
    commentary,
    name,
    colour,
    logo,
    ...(Object.fromEntries(each) as Record<NotePart, string>),
  }
}

/** As the server is told. */
export function editsOf(written: Written): ReportEdits {
  const { title, language, sections, commentary, name, colour, logo } = written
  const said = NOTED_SECTIONS.map((section) => [section, written[notePart(section)]] as const)
  const notes = Object.fromEntries(said.filter(([, note]) => note !== ''))
  return { title, language, sections, commentary, notes, brand: { name, colour, logo } }
}

/** What is lost with a draft that somebody else has ended is its texts: all else is chosen again with a press. */
export function textsLost({
  written,
  saved,
  contested,
}: {
  readonly written: Written
  readonly saved: Written
  readonly contested: Partial<Written> | undefined
}): Lost {
  const ours = { ...written, ...contested }
  const parts = ['commentary', ...NOTED_SECTIONS.map(notePart)] as const
  return Object.fromEntries(parts.flatMap((part) => (ours[part] === saved[part] ? [] : [[part, ours[part]]])))
}

/** What was written of each part, and is not saved. */
export type Lost = Readonly<Partial<Pick<Written, 'commentary' | NotePart>>>

export function isTitled({ title }: Written): boolean {
  return title.trim() !== ''
}

/** As it can be saved: a field that was emptied to write another title holds nothing back. */
export function titledAs(before: Written, written: Written): Written {
  return isTitled(written) ? written : { ...written, title: before.title }
}

/** In which parts two differ. */
function changedParts(one: Written, other: Written): Part[] {
  return (Object.keys(one) as Part[]).filter((part) => String(one[part]) !== String(other[part]))
}

export function isSame(one: Written, other: Written): boolean {
  return changedParts(one, other).length === 0
}

/**
 * What was changed here since `before`, on top of what somebody else has made of the same. Where both have changed a part,
 * theirs stands, and ours is in `contested`: which it is to be is for people to say.
 */
export function putOnTop({ ours, theirs, before }: Readonly<Record<'ours' | 'theirs' | 'before', Written>>): {
  readonly written: Written
  readonly contested: Partial<Written>
} {
  const byThem = changedParts(before, theirs)
  const here = changedParts(before, ours)
  const differing = changedParts(ours, theirs)
  const pick = (parts: readonly Part[]): Partial<Written> => Object.fromEntries(parts.map((part) => [part, ours[part]]))
  return {
    written: { ...theirs, ...pick(here.filter((part) => !byThem.includes(part))) },
    contested: pick(here.filter((part) => byThem.includes(part) && differing.includes(part))),
  }
}
