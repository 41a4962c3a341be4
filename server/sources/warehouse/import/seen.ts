/** What an import has seen of a file, and what of it the person should know although nothing is wrong. */
import type { BlockCounts } from './staging.ts'
import { shown } from './reasons.ts'
import type { TimeOptions } from './columns.ts'

/** Counts of all blocks so far, and whether the file's end was read though it may be half a line. */
export interface Seen extends Omit<BlockCounts, 'good' | 'refused'> {
  readonly lines: number
  readonly openEnd: boolean
}

export const NOTHING: Seen = { lines: 0, local: 0, recoded: 0, undated: 0, undatedSuchAs: '', openEnd: false }

/** With a block more. `lines`: its records. */
export function withBlock(seen: Seen, counts: BlockCounts, lines: number): Seen {
  return {
    ...seen,
    lines: seen.lines + lines,
    local: seen.local + counts.local,
    recoded: seen.recoded + counts.recoded,
    undated: seen.undated + counts.undated,
    undatedSuchAs: seen.undatedSuchAs || counts.undatedSuchAs,
  }
}

/** @param ahead scans of the file that are new and lie ahead of now. */
export function notesOf(seen: Seen, ahead: number, { timezone }: TimeOptions): string[] {
  const { local, recoded, undated, undatedSuchAs, openEnd } = seen
  const asked = local > 0 && timezone === undefined
  return [
    openEnd && OPEN_END,
    recoded > 0 &&
      `${count(recoded, 'line is', 'lines are')} not UTF-8, and read as Windows-1252. In another encoding, letters such as ü would be wrong.`,
    asked &&
      `${count(local, 'time without a zone was', 'times without a zone were')} read as UTC. If they are local, name their zone, such as --timezone Europe/Berlin; --timezone UTC ends this note.`,
    ahead > 0 &&
      `${count(ahead, 'scan lies', 'scans lie')} ahead of now${asked ? ': are times without a zone local times?' : '.'}`,
    undated > 0 &&
      `${count(undated, 'created_at is', 'created_at are')} not a time, such as ${shown(undatedSuchAs)}, and counted as missing.`,
  ].filter((note) => note !== false)
}

/** Whole exports may end so as well: to leave the line out would lose a scan of them without need. */
const OPEN_END =
  'The last line has no line end, and was read as a whole one. Of a log that is still being written it may be half a line.'

function count(n: number, one: string, more: string): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`
}
