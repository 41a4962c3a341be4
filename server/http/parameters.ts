import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import { quote } from './quote.ts'

export type ParamsSchema = v.GenericSchema<unknown, Record<string, unknown>> & {
  readonly entries: Record<string, v.GenericSchema>
}

/**
 * Reads an endpoint's parameters from a query string. Throws a `Problem` 400 that names each parameter at fault, its
 * value and what is allowed. Names that the endpoint does not know are ignored, so that callers written for a later
 * version still get their answer; a known name given twice is a fault, since proxies disagree about which one counts.
 */
export function parseParameters<Params extends ParamsSchema>(
  schema: Params,
  query: URLSearchParams,
): v.InferOutput<Params> {
  const given: Record<string, string> = {}
  const faults: string[] = []
  for (const name of Object.keys(schema.entries)) {
    const [value, ...others] = query.getAll(name)
    if (others.length > 0) faults.push(`${name} is given ${others.length + 1} times, but only once is allowed.`)
    else if (value !== undefined) given[name] = value
  }
  const parsed = v.safeParse(schema, given)
  for (const issue of parsed.issues ?? []) {
    const name = String(issue.path?.[0]?.key)
    // Valibot's own words for it are about keys of objects.
    if (issue.kind === 'schema' && issue.type === 'object') faults.push(`${name} ${needOf(schema.entries[name]!)}.`)
    else faults.push(`${name} is ${quote(given[name] ?? '')}, but it ${issue.message}.`)
  }
  if (faults.length > 0) throw new Problem(400, faults.join(' '))
  return parsed.output as v.InferOutput<Params>
}

/** What a parameter says of itself where it is missing, to follow its name. */
function needOf(parameter: v.GenericSchema): string {
  return v.safeParse(parameter, undefined).issues?.[0].message ?? 'is needed'
}
