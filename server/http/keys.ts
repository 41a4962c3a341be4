/** `/api/keys` for those who administer, as `contract/keys.ts` has it. */
import { Hono, type Context } from 'hono'
import { keyInput, type ApiKey } from '#contract/keys.ts'
import { Problem } from '#contract/problem.ts'
import { requireRight } from '#server/access/access.ts'
import { iso, isoOrNull } from '#server/iso.ts'
import type { Keys, ApiKey as StoredKey } from '#server/state/keys.ts'
import { readBody } from './body.ts'
import { changeGuard } from './change-guard.ts'
import { answerData, answerJson } from './json.ts'
import { onlyMethods } from './methods.ts'

/** The longest name with every character escaped, and some room. */
const MOST_BYTES = 2048

export function keysRoutes(keys: Omit<Keys, 'check'>): Hono {
  const routes = new Hono()
  routes.use(changeGuard({ mostBytes: MOST_BYTES }))
  routes.use((c, next) => {
    requireRight(c, 'administer')
    return next()
  })

  routes.get('/', (c) => answerData(c, keys.list().toReversed().map(toAnswer)))
  routes.post('/', async (c) => {
    const { name } = await readBody(c, keyInput)
    const { key, secret } = keys.create(name)
    return answerJson(c, { status: 201, message: 'Made', data: { key: toAnswer(key), secret } }, 201)
  })
  routes.all('/', onlyMethods('GET', 'HEAD', 'POST'))

  routes.delete('/:id', (c: Context<object, '/:id'>) => {
    // One that is revoked already is what was asked for.
    if (keys.revoke(c.req.param('id')) === 'unknown') {
      // What was sent may be a key instead of its id, so it is not repeated.
      throw new Problem(404, 'There is no key of this id.')
    }
    return c.body(null, 204)
  })
  routes.all('/:id', onlyMethods('DELETE'))
  return routes
}

function toAnswer({ id, name, lastFour, createdAt, lastUsedAt, revokedAt }: StoredKey): ApiKey {
  return {
    id,
    name,
    lastFour,
    createdAt: iso(createdAt),
    lastUsedAt: isoOrNull(lastUsedAt),
    revokedAt: isoOrNull(revokedAt),
  }
}
