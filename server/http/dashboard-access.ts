/**
 * Decides for each request of the dashboard who asks and how far that reaches; nothing else does. Whoever shows the
 * pass of a link or an embed is its guest and nobody more, also where they are signed in; all others are whom the sign-on says.
 */
import type { MiddlewareHandler } from 'hono'
import { Problem, type Door } from '#contract/problem.ts'
import type { Guests } from '#server/access/guests.ts'
import type { SignIn } from '#server/access/sign-in.ts'

export function dashboardAccess({
  signIn,
  guests,
}: {
  readonly signIn: SignIn
  readonly guests: Guests
}): MiddlewareHandler {
  return async (c, next) => {
    // A page of another origin asks through the visitor's browser; it could not read the answer, but need not make it.
    const site = c.req.header('Sec-Fetch-Site')
    if (site === 'cross-site' || site === 'same-site') {
      throw new Problem(
        403,
        `Only the dashboard itself may ask here, not a page of another site. Programs use /api/v1/external/reporting with a key.`,
      )
    }
    const guest = await atDoor('closed', () => guests.identify(c))
    c.set('access', guest ?? (await atDoor(doorOf(signIn), () => signIn.identify(c))))
    return next()
  }
}

function doorOf({ routes }: SignIn): Door {
  return routes === undefined ? 'closed' : 'sign-in'
}

/** Whoever is refused here learns that it is about them, not about what they ask. */
async function atDoor<Value>(door: Door, identify: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await identify()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.status, error.message, { door: error.door ?? door, cause: error })
  }
}
