/** `/api/session`, as `contract/session.ts` has it. */
import { Hono } from 'hono'
import { RIGHTS_OF, type Session } from '#contract/session.ts'
import { accessOf } from '#server/access/access.ts'
import type { SignIn } from '#server/access/sign-in.ts'
import { changeGuard } from './change-guard.ts'
import { answerData, answerJson } from './json.ts'
import { onlyMethods } from './methods.ts'

export function sessionRoute(signIn: SignIn): Hono {
  const routes = new Hono()
  routes.use(changeGuard({ mostBytes: 0 }))
  routes.get('/', (c) => {
    const { by, name, role } = accessOf(c)
    const canSignOut = role !== 'guest' && signIn.canSignOut
    const data = { by, name, role, rights: [...RIGHTS_OF[role]], canSignOut } as Session
    return answerData(c, data)
  })
  routes.delete('/', async (c) => {
    const next = accessOf(c).role === 'guest' ? undefined : await signIn.signOut?.(c)
    return answerJson(c, { status: 200, message: 'Signed out', data: { next: next ?? '/' } })
  })
  routes.all('/', onlyMethods('GET', 'HEAD', 'DELETE'))
  return routes
}
