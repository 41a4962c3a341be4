/** Figures that may be frozen: none that are known to be old. */
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '#contract/problem.ts'
import type { EndpointData, EndpointName, PeriodParams } from '#contract/reporting.ts'
import type { Told } from '../asking.ts'
import { report, type EndpointAsking } from '../report.ts'
import type { Gathering } from './gathering.ts'

/** What has not come by then comes when somebody asks again. */
export const PATIENCE_MS = 45_000
const AGAIN_MS = 500

/**
 * The answer of an endpoint when nothing newer is on its way: a page shows what is known meanwhile, but a report would
 * show it for ever. Throws a `Problem` 503 where the source cannot give newer figures, or not soon.
 */
export async function settledReport(
  name: 'summary' | 'qr' | 'campaign' | 'client',
  params: PeriodParams,
  asking: EndpointAsking & Pick<Gathering, 'signal'>,
): Promise<Told<EndpointData<EndpointName>>> {
  const start = performance.now()
  for (;;) {
    const answer = await report(name, params, asking)
    const { refreshing = false, unavailableSince, asOf } = answer.meta
    if (unavailableSince !== undefined) {
      throw new Problem(
        503,
        `The source does not answer; what is known is of ${asOf}, and no report is made of it. Try again when it does.`,
      )
    }
    if (!refreshing) return answer
    if (performance.now() - start > PATIENCE_MS) {
      throw new Problem(503, 'Newer figures are still on their way. Try again in a minute.', { retryAfterSeconds: 60 })
    }
    await pause(AGAIN_MS, undefined, { ...(asking.signal && { signal: asking.signal }) })
  }
}
