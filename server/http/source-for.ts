import type { Context } from 'hono'
import { scopeOf } from '#server/access/access.ts'
import type { Figures, ReportSource } from '#server/sources/source.ts'

/** What whoever asks may see, asked for as long as they are there. */
export function sourceFor(c: Context, figures: Figures): ReportSource {
  return figures.within(scopeOf(c), { signal: c.req.raw.signal })
}
