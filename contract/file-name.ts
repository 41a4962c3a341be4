import type { CalendarDate } from './period.ts'

/** What a file is about: a subject, what of it, and the dates that it covers. */
export interface FileSubject {
  /** From the general to the particular: `['campaign', 'Spring sale', 'timeline']`. */
  readonly parts: readonly string[]
  readonly first: CalendarDate
  /** Undefined for what is of one date: a list as it stands today. */
  readonly last: CalendarDate | undefined
}

/** `campaign-spring-sale-timeline_2026-05-01_2026-05-31.csv`, `qr-codes_2026-11-23.csv` */
export function fileName({ parts, first, last }: FileSubject, extension: string): string {
  const subject = parts.map(slug).filter((part) => part !== '')
  return `${[subject.join('-'), first, last].filter((part) => part !== undefined).join('_')}.${extension}`
}

/** File systems take 255 bytes; what else is in a name needs some of them. */
const MOST_BYTES = 120

/**
 * A name as a part of a file name on every system: letters and digits of any script in lower case, hyphens between.
 * Empty where the name has none of them. Composed (NFC), for some systems keep two spellings of one name apart.
 */
export function slug(name: string): string {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  let kept = ''
  for (const character of words.join('-')) {
    if (bytesOf(kept) + bytesOf(character) > MOST_BYTES) break
    kept += character
  }
  return kept.replace(/-$/, '')
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}
