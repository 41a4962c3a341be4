import { replaceEqualDeep } from '@tanstack/react-query'
import * as v from 'valibot'
import { answers, envelope, type QrListed } from '#contract/answers.ts'
import { pause } from '#src/lib/pause.ts'
import { linesOf } from './lines.ts'

/** So many rows are read at a time: some ten milliseconds on a slow phone. */
const PORTION = 500

/** All codes: `readList` of what the endpoint answers. */
export const readLongList = (response: Response, before?: QrListed[]) => readList(answers.qrs.data, response, before)

/** An answer that is a list, as `readRows` reads it. Returns what `v.safeParse` does, throws what `Response.json` does. */
export async function readList<Row extends object>(
  schema: v.GenericSchema<unknown, Row[]>,
  response: Response,
  before: Row[] = [],
) {
  const read = await readRows(schema, response, before)
  if (!read.success) return read
  const checked = v.safeParse(envelope(schema), read.around)
  if (!checked.success || read.rows.length === 0) return checked
  return { success: true as const, output: { ...checked.output, data: read.rows } }
}

/**
 * Reads and checks the rows of a list in portions, so that the page answers in between: 50,000 in one go take half a second.
 * The server writes each on a line of its own; what stands around them is an answer with an empty list, and so is still to
 * be checked. An answer that is written otherwise has no rows: it is all `around`. Rows that are as they were in the answer
 * before stay the same objects, and so does the list where all are. Throws what `Response.json` does.
 */
export async function readRows<Row extends object>(
  schema: v.GenericSchema<unknown, Row[]>,
  response: Response,
  before: Row[],
) {
  const rows: Row[] = []
  const around: string[] = []
  for await (const lines of portionsOf(response, around)) {
    const checked = v.safeParse(schema, JSON.parse(`[${lines.join('').replace(/,$/, '')}]`))
    if (!checked.success) return checked
    rows.push(...replaceEqualDeep(before.slice(rows.length, rows.length + lines.length), checked.output))
    await pause()
  }
  const isSame = rows.length === before.length && rows.every((row, place) => row === before[place])
  return { success: true as const, rows: isSame ? before : rows, around: JSON.parse(around.join('')) as unknown }
}

/** The lines of the rows; the one that opens the list, and the one that closes it, go into `around`. */
async function* portionsOf(response: Response, around: string[]): AsyncGenerator<readonly string[]> {
  let rows: string[] = []
  for await (const line of linesOf(response)) {
    if (around.length === 0 || line.startsWith(']')) around.push(line)
    else rows.push(line)
    if (rows.length === PORTION) {
      yield rows
      rows = []
    }
  }
  if (rows.length > 0) yield rows
}
