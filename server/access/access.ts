/** Who asks, as it was decided once for each request, and how far that reaches. */
import type { Context } from 'hono'
import { Problem } from '#contract/problem.ts'
import { NOT_SHOWN, type Scope } from '#contract/scope.ts'
import { RIGHTS_OF, type Right, type Role, type Session } from '#contract/session.ts'

export interface Access {
  readonly by: Session['by'] | 'key'
  /** Tells people apart, as whoever signs them in names them; empty where everybody is the same. */
  readonly id: string
  /** For people. */
  readonly name: string
  readonly role: Role
  readonly scope: Scope
}

declare module 'hono' {
  interface ContextVariableMap {
    access: Access
  }
}

/** Throws where nobody has decided yet: a route that was forgotten answers nobody. */
export function accessOf(c: Context): Access {
  const access = c.get('access') as Access | undefined
  if (access === undefined) throw new Error(`Nobody decided who may ask for ${c.req.path}.`)
  return access
}

/** How far whoever asks may see. */
export function scopeOf(c: Context): Scope {
  return accessOf(c).scope
}

/** Whether the role has the right. */
export function may(access: Access, right: Right): boolean {
  return RIGHTS_OF[access.role].includes(right)
}

const REFUSALS: Readonly<Record<Right, string>> = {
  seeAll: NOT_SHOWN,
  annotate: 'Only managers and admins may change notes and goals. You may read them.',
  share: 'Only managers and admins may share.',
  administer: 'Only admins may do this.',
}

/** Throws a `Problem` 403 to whoever lacks the right. */
export function requireRight(c: Context, right: Right): Access {
  const access = accessOf(c)
  if (!may(access, right)) throw new Problem(403, REFUSALS[right])
  return access
}
