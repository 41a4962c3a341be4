/** How people are told apart: the seam between Scanboard and whatever signs them in. */
import type { Context, Hono } from 'hono'
import { Problem } from '#contract/problem.ts'
import { EVERYTHING } from '#contract/scope.ts'
import type { AccessMode, Role } from '#contract/session.ts'
import type { RoleLists } from '#server/access-config.ts'
import type { Access } from './access.ts'

export interface SignIn {
  readonly mode: AccessMode
  /** Who asks. Throws a `Problem`: 401 where nobody has signed in, 403 for one who may not come in. */
  identify(c: Context): Access
  /** Whether somebody can sign out here. */
  readonly canSignOut: boolean
  /** Ends what was begun by signing in; answers where to go then. */
  signOut?(c: Context): string | Promise<string>
  /** Pages of its own under `/auth`. */
  readonly routes?: Hono
}

/** Somebody as the sign-on knows them. */
export interface Person {
  /** Tells people apart; does not change. */
  readonly id: string
  readonly name: string
  readonly groups: readonly string[]
}

/** The highest role of any list that the person is in; undefined for one who may not come in. */
export function roleOf({ id, groups }: Person, { admins, managers, viewers }: RoleLists): Role | undefined {
  const words = new Set(['*', ...groups.map((group) => `group:${fold(group)}`)])
  // Whoever may choose what they are called must not be able to call themselves a group.
  if (!fold(id).startsWith('group:')) words.add(fold(id))
  const isIn = (list: readonly string[]) => list.some((word) => words.has(fold(word)))
  if (isIn(admins)) return 'admin'
  if (isIn(managers)) return 'manager'
  return isIn(viewers) ? 'viewer' : undefined
}

/** Without capitals. Those of ASCII alone: some other signs, such as that of the kelvin, have its letters as their small ones. */
function fold(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** What a person may do. Throws a `Problem` 403 for one whom no list lets in. */
export function accessOfPerson(person: Person, by: AccessMode, roles: RoleLists): Access {
  const role = roleOf(person, roles)
  if (role === undefined) {
    throw new Problem(
      403,
      `You are signed in as ${person.name}, but not among those who may see this dashboard. Whoever runs it can add you.`,
    )
  }
  return { by, id: person.id, name: person.name, role, scope: EVERYTHING }
}
