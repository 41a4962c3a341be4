import type { Context } from 'hono'
import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import { quote } from './quote.ts'

/** Of an object with known fields. */
export type BodySchema = v.GenericSchema<unknown, object> & { readonly entries: Record<string, unknown> }

/**
 * Reads a request's body, an object in JSON. Throws a `Problem` 400 that names each field at fault, its value and what is
 * allowed; of secret ones the value is left out. Fields that the schema does not know are ignored.
 */
export async function readBody<Body extends BodySchema>(
  c: Context,
  schema: Body,
  { secrets = [] }: { readonly secrets?: readonly string[] } = {},
): Promise<v.InferOutput<Body>> {
  const text = await c.req.text()
  const body = parseJson(text)
  const names = Object.keys(schema.entries)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new Problem(400, `The body must be an object in JSON, with ${names.join(' and ')}.`)
  }
  const parsed = v.safeParse(schema, body)
  if (parsed.success) return parsed.output
  const given = body as Record<string, unknown>
  const faults = parsed.issues.map(({ path, message }) => {
    const name = String(path?.[0]?.key)
    if (given[name] === undefined) return `${name} is missing.`
    return secrets.includes(name) ? `${name} ${message}.` : `${name} is ${quote(given[name])}, but it ${message}.`
  })
  throw new Problem(400, faults.join(' '))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(400, 'The body is not JSON.')
  }
}
