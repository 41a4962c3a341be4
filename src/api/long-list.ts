import { replaceEqualDeep } from '@tanstack/react-query'
import * as v from 'valibot'
import { answers, envelope, type QrListed } from '#contract/answers.ts'
import { pause } from '#src/lib/pause.ts'
import { linesOf } from './lines.ts'

/** So many rows are read at a time: some ten milliseconds on a slow phone. */
const PORTION = 500

/**
 * Reads and checks all codes in portions, so that the page answers in between: 50,000 in one go take half a second. The
 * server writes each on a line of its own; an answer written otherwise is read at once. Codes that are as they were in the
 * answer before stay the same objects, and so does the list where all are. Returns what `v.safeParse` does, throws what
 * `Response.json` does.
 */
export async function readLongList(response: Response, before: QrListed[] = []) {
  const { data: schema } = answers.qrs
  const data: QrListed[] = []
  const around: string[] = []
  for await (const rows of portionsOf(response, around)) {
    const checked = v.safeParse(schema, JSON.parse(`[${rows.join('').replace(/,$/, '')}]`))
    if (!checked.success) return checked
    data.push(...replaceEqualDeep(before.slice(data.length, data.length + rows.length), checked.output))
    await pause()
  }
  const checked = v.safeParse(envelope(schema), JSON.parse(around.join('')))
  if (!checked.success || data.length === 0) return checked
  const isSame = data.length === before.length && data.every((code, place) => code === before[place])
  return { success: true as const, output: { ...checked.output, data: isSame ? before : data } }
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
