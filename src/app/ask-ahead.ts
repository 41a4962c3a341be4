import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import type { Subject } from '#contract/history.ts'
import { dateAt } from '#contract/period.ts'
import { isAskedAhead, nearlyThere } from '#src/api/asked-ahead.ts'
import { subjectQuery } from '#src/api/figures.ts'
import { browserZone, now } from '#src/lib/clock.ts'
import { expectFigures } from '#src/lib/first-figures.ts'
import { parseFilters, periodQuery } from '#src/url-state/filters.ts'

/**
 * A loader that asks for a page's figures as soon as its address is known, while its code is still on the way. It waits
 * for nothing but what the script in the head has asked: the panels show what comes, and what went wrong.
 */
export function askAhead(client: QueryClient, subjectOf: (params: LoaderFunctionArgs['params']) => Subject) {
  return async ({ request, params }: LoaderFunctionArgs) => {
    const filters = parseFilters(new URL(request.url).searchParams)
    const zone = filters.zone ?? browserZone()
    const isFirst = isAskedAhead()
    const asked = client.prefetchQuery(subjectQuery(subjectOf(params), periodQuery(filters, zone, dateAt(zone, now()))))
    expectFigures(asked)
    if (isFirst) await nearlyThere(asked)
    return null
  }
}
