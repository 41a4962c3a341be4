/**
 * The scans of the codes of each tag in a period, of a campaign, a client or all. Served under `/api/tags/scans`, asked for like
 * `breakdowns.ts` has it, where the source counts them (`countsChanges` of the status: both are counted from the same).
 */
import * as v from 'valibot'
import { count } from './shapes.ts'

export const TAGGED_SCANS_PATH = '/api/tags/scans'

/** `data` of the answer. A code counts in each of its tags, so that these may be more than all scans together. */
export const taggedScans = v.object({
  totalScans: count,
  /** Most scanned first; those without a scan are left out. */
  tags: v.array(v.object({ tag: v.string(), scans: count })),
  /** Of codes that have no tag. */
  scansWithoutTag: count,
})
export type TaggedScans = v.InferOutput<typeof taggedScans>
