/** Reads single fields of the vendor's JSON, tolerant of how a value is written and strict about what it may be. */
import { unreadable } from './failure.ts'

/** Told of a documented field that is not there. */
type OnMissing = (field: string) => void

/** A field by its documented name, or by one of the other names that it may have. */
type Names = readonly [documented: string, ...others: string[]]

/** A JSON object whose fields are read one by one. Whatever cannot be read throws a `VendorFailure` `unreadable`. */
export class Fields {
  private readonly record: Readonly<Record<string, unknown>>
  private readonly place: () => string
  private readonly onMissing: OnMissing

  /** `place` tells where the object stands in the answer; it is asked only to say what is wrong. */
  constructor(value: unknown, place: () => string, onMissing: OnMissing) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable(`${place()} is no object`)
    this.record = value as Readonly<Record<string, unknown>>
    this.place = place
    this.onMissing = onMissing
  }

  /** A whole number from 0, also one written as text. */
  count(...names: Names): number {
    const [documented] = names
    const value = this.value(names)
    if (value === undefined || value === null) throw this.lacks(documented)
    const count = typeof value === 'string' && /^\s*\d+(\.0+)?\s*$/.test(value) ? Number(value) : value
    // Beyond 2^53 numbers lose their last digits: what is shown would not be what was sent.
    if (!Number.isSafeInteger(count) || (count as number) < 0) {
      throw unreadable(`${this.place()}.${documented} is not a number that can be counted with`)
    }
    return count as number
  }

  /** An identifier, exactly as it came: it is what the vendor is asked for. */
  id(...names: Names): string {
    const value = this.value(names)
    if (value === undefined || value === null || value === '') throw this.lacks(names[0])
    if (typeof value !== 'string' && typeof value !== 'number') throw this.isNoText(names[0])
    return String(value).toWellFormed()
  }

  /** A text without control characters; '' for null, and for none, which is noted. */
  text(...names: Names): string {
    const value = this.value(names)
    if (value === undefined) this.onMissing(names[0])
    if (value === undefined || value === null) return ''
    if (typeof value !== 'string' && typeof value !== 'number') throw this.isNoText(names[0])
    return cleanText(String(value))
  }

  /** The objects of a list; undefined for none, which is noted, and for null. */
  list(...names: Names): Fields[] | undefined {
    const value = this.value(names)
    if (value === undefined) this.onMissing(names[0])
    return value === undefined || value === null ? undefined : fieldsOf(value, ...this.within(names[0]))
  }

  /** An object; undefined for none, which is noted, and for null. */
  object(...names: Names): Fields | undefined {
    const value = this.value(names)
    if (value === undefined) this.onMissing(names[0])
    return value === undefined || value === null ? undefined : new Fields(value, ...this.within(names[0]))
  }

  /** Whether the field is there and holds something. */
  has(name: string): boolean {
    return this.record[name] !== undefined && this.record[name] !== null
  }

  /** Whatever stands there, texts cleaned: for fields that a schema of the contract decides about. */
  raw(name: string): unknown {
    return cleaned(this.record[name])
  }

  lacks(field: string): Error {
    this.onMissing(field)
    return unreadable(`${this.place()} lacks ${field}`)
  }

  private within(name: string): [place: () => string, onMissing: OnMissing] {
    return [() => `${this.place()}.${name}`, (field) => this.onMissing(`${name}.${field}`)]
  }

  private isNoText(field: string): Error {
    return unreadable(`${this.place()}.${field} is no text`)
  }

  private value(names: Names): unknown {
    for (const name of names) if (this.record[name] !== undefined) return this.record[name]
    return undefined
  }
}

/** The objects of a list that is an answer or a part of one. */
export function fieldsOf(value: unknown, place: () => string, onMissing: OnMissing): Fields[] {
  if (!Array.isArray(value)) throw unreadable(`${place()} is no list`)
  return value.map((entry: unknown, i) => new Fields(entry, () => `${place()}[${i}]`, onMissing))
}

/** Everything below a blank but tab and new line, and what lies between ASCII and Latin-1: nothing that can be read. */
// oxlint-disable-next-line no-control-regex -- these are what is meant
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g

function cleanText(text: string): string {
  return text.toWellFormed().replace(CONTROL, '')
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, cleaned(field)]))
}
