/** The seven endpoints as routes, made from the contract's table. */
import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import { Problem } from '#contract/problem.ts'
import { endpoints, envelope, type EndpointName } from '#contract/reporting.ts'
import type { Clock } from '#server/clock.ts'
import type { Figures } from '#server/sources/source.ts'
import { endpointNames, report } from '#server/use-cases/report.ts'
import { answerData } from './json.ts'
import { methodNotAllowed } from './methods.ts'
import { parseParameters } from './parameters.ts'
import { sourceFor } from './source-for.ts'

export interface ReportingDependencies {
  readonly figures: Figures
  readonly clock: Clock
  /** Checks each answer against the contract before it is sent. */
  readonly checkAnswers: boolean
}

/** Routes of the reporting API, to be mounted under a base that decides who may ask. */
export function reportingRoutes(dependencies: ReportingDependencies): Hono {
  const routes = new Hono()
  for (const name of endpointNames) {
    const { path } = endpoints[name]
    routes.get(path, (c) => answer(c, name, dependencies))
    routes.all(path, methodNotAllowed)
  }
  return routes
}

async function answer(c: Context, name: EndpointName, dependencies: ReportingDependencies): Promise<Response> {
  const { figures, clock, checkAnswers } = dependencies
  const params = parseParameters(endpoints[name].params, new URL(c.req.url).searchParams)
  const { data, meta } = await report(name, params, {
    source: sourceFor(c, figures),
    id: c.req.param('id') ?? '',
    now: clock(),
  })
  if (checkAnswers) requireContract(name, { status: 200, message: 'Success', data, meta })
  return answerData(c, data, meta)
}

function requireContract(name: EndpointName, body: unknown): void {
  const checked = v.safeParse(envelope(endpoints[name].data), body)
  if (checked.success) return
  const [issue] = checked.issues
  throw new Error(`${name} breaks the contract at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`)
}

/** Answers every path below a base that no route has taken. */
export function unknownPath(c: Context): never {
  throw new Problem(404, `There is no ${c.req.path} in this API. /api/openapi.json describes what there is.`)
}
