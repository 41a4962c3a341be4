/** Many pages at once: what a team sees that looks at its dashboards at the same time. */
import { quantile } from '../statistics.ts'
import { ms } from '../table.ts'

export const LOAD = { atOnce: 16, pages: 160 }

export interface Load {
  readonly pageMs: readonly number[]
  readonly seconds: number
  readonly loopP99Ms: number
  readonly loopMaxMs: number
}

export function describeLoad({ pageMs, seconds, loopP99Ms, loopMaxMs }: Load): string {
  return (
    `${LOAD.atOnce} pages of six requests at once: ${(pageMs.length / seconds).toFixed(1)} pages a second, ` +
    `median ${ms(quantile(pageMs, 0.5))} and p95 ${ms(quantile(pageMs, 0.95))} a page; ` +
    `event loop held for ${ms(loopP99Ms)} (p99), ${ms(loopMaxMs)} at most.`
  )
}
