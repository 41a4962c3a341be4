/** One way to write a document down, so that the same content has the same bytes and the same hash. */
import { createHash } from 'node:crypto'

/**
 * JSON with the keys of objects in the order of their UTF-16 units, without spaces, numbers as JavaScript writes them; what
 * is undefined is left out. As RFC 8785 has it.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

/** SHA-256 over the bytes of a text in UTF-8, in 64 hexadecimal digits. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
