/** What somebody writes and chooses in a draft, and what becomes of it where two do. Pure. */
import type { ReportDetail } from '#contract/report-answers.ts'
import type { ReportEdits } from '#contract/reports.ts'

/** Each part that changes by itself: of a client's brand its name, colour and logo. */
export type Written = Omit<ReportEdits, 'brand'> & ReportEdits['brand']
export type Part = keyof Written

export function writtenIn({ edits, content }: Pick<ReportDetail, 'edits' | 'content'>): Written {
  const { title, language, sections, commentary, brand } = edits ?? content
  const { name, colour, logo } = brand
  return { title, language, sections, commentary, name, colour, logo }
}

/** As the server is told. */
export function editsOf({ name, colour, logo, ...others }: Written): ReportEdits {
  return { ...others, brand: { name, colour, logo } }
}

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
