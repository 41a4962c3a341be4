/** Mailings of reports, as `contract/mailings.ts` has them: below the path of reports. */
import { Hono, type Context } from 'hono'
import { mailingInput } from '#contract/mailings.ts'
import { reportParams } from '#contract/reports.ts'
import { requireRight } from '#server/access/access.ts'
import { mailingsOf, retryMailing, sendReport, type Sending } from '#server/use-cases/mailings/mailings.ts'
import { readBody } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerData, answerJson } from './json.ts'
import { onlyMethods } from './methods.ts'
import { parseParameters } from './parameters.ts'
import { MOST_BYTES, requireSharer } from './sharing.ts'

export function mailingsRoutes(sending: Sending): Hono {
  const routes = new Hono()
  const path = '/:id/mailings'
  for (const guarded of [path, `${path}/*`]) {
    routes.use(guarded, changeGuard({ mostBytes: MOST_BYTES }), requireSharer)
  }
  routes.get(path, (c: Context<object, '/:id'>) => {
    const { version } = parseParameters(reportParams, new URL(c.req.url).searchParams)
    const { name } = requireRight(c, 'share')
    return answerData(c, mailingsOf(sending, c.req.param('id'), name, version))
  })
  routes.post(path, async (c: Context<object, '/:id'>) => {
    const input = await readBody(c, mailingInput)
    const id = c.req.param('id')
    const { name } = requireRight(c, 'share')
    sendReport(sending, id, input, name)
    return answerJson(c, { status: 201, message: 'Made', data: mailingsOf(sending, id, name, input.version) }, 201)
  })
  routes.all(path, onlyMethods('GET', 'HEAD', 'POST'))
  routes.post(`${path}/:mailing/retry`, (c: Context<object, '/:id/:mailing'>) => {
    const id = c.req.param('id')
    const { name } = requireRight(c, 'share')
    retryMailing(sending, id, c.req.param('mailing'), name)
    return answerData(c, mailingsOf(sending, id, name))
  })
  routes.all(`${path}/:mailing/retry`, onlyMethods('POST'))
  return routes
}
