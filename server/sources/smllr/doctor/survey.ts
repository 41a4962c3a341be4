/** Which fields an answer really has, against those that the contract knows. */
import type * as v from 'valibot'
import { answers, type EndpointName } from '#contract/answers.ts'
import { readAnswer } from '../reader.ts'

/** Names of fields, those inside of others with a dot between. */
export interface Survey {
  /** Documented, and not there under any name. */
  readonly missing: readonly string[]
  /** Documented, and there under another name that is understood. */
  readonly renamed: readonly string[]
  /** Not documented, but known: what our own server adds. */
  readonly ours: readonly string[]
  readonly unknown: readonly string[]
}

/** Throws a `VendorFailure` for an answer that cannot be read. */
export function surveyOf(endpoint: EndpointName, data: unknown): Survey {
  const missing = new Set<string>()
  readAnswer(endpoint, data, (_, field) => missing.add(field))
  const known = fieldsOfSchema(answers[endpoint].data)
  const sent = fieldsOfData(data)
  // What is inside of a list that is empty, or that bears another name, is neither missed nor renamed by itself.
  const hasNeighbour = (field: string) => [...sent].some((other) => other.startsWith(placeOf(field)))
  return {
    missing: [...missing],
    renamed: [...known]
      .filter(
        ([field, kind]) => kind === 'documented' && !sent.has(field) && !missing.has(field) && hasNeighbour(field),
      )
      .map(([field]) => field),
    ours: [...sent].filter((field) => known.get(field) === 'ours'),
    unknown: [...sent].filter(
      (field) => !known.has(field) && (placeOf(field) === '' || known.has(placeOf(field).slice(0, -1))),
    ),
  }
}

/** `timeline.` of `timeline.date`; empty for a field that is inside of no other. */
function placeOf(field: string): string {
  return field.slice(0, field.lastIndexOf('.') + 1)
}

type Kind = 'documented' | 'ours'

/** All fields of a schema: what an answer may lack is ours, and so is what is inside of it. */
function fieldsOfSchema(schema: v.GenericSchema, kind: Kind = 'documented', prefix = ''): Map<string, Kind> {
  const { type, wrapped, item, entries } = schema as {
    readonly type: string
    readonly wrapped?: v.GenericSchema
    readonly item?: v.GenericSchema
    readonly entries?: Readonly<Record<string, v.GenericSchema>>
  }
  if (wrapped) return fieldsOfSchema(wrapped, type === 'optional' ? 'ours' : kind, prefix)
  if (item) return fieldsOfSchema(item, kind, prefix)
  const fields = new Map<string, Kind>()
  for (const [name, entry] of Object.entries(entries ?? {})) {
    fields.set(prefix + name, entry.type === 'optional' ? 'ours' : kind)
    for (const [inner, innerKind] of fieldsOfSchema(entry, kind, `${prefix}${name}.`)) fields.set(inner, innerKind)
  }
  return fields
}

/** All fields of an answer, those of any element of a list. */
function fieldsOfData(data: unknown, prefix = '', found = new Set<string>()): Set<string> {
  if (Array.isArray(data)) for (const element of data) fieldsOfData(element, prefix, found)
  else if (typeof data === 'object' && data !== null) {
    for (const [name, value] of Object.entries(data)) {
      found.add(prefix + name)
      fieldsOfData(value, `${prefix}${name}.`, found)
    }
  }
  return found
}
