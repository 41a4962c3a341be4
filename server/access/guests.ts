/** Those who come by a shared link or an embed, and the pass that they show. */
import type { Context } from 'hono'
import { PASS_HEADER } from '#contract/pass.ts'
import { Problem } from '#contract/problem.ts'
import type { Access } from './access.ts'

export interface Guests {
  /** Who shows a pass, as far as it reaches; undefined for who shows none. Throws a `Problem` 401 for one that is no good. */
  identify(c: Context): Access | undefined | Promise<Access | undefined>
}

/** One kind of pass. */
export interface Passes {
  /** Whom it lets in; undefined for what is none of this kind, or no good any more. May throw a `Problem` 401 that says more. */
  read(pass: string): Access | undefined | Promise<Access | undefined>
}

/** Guests by whichever of several kinds of passes they show. */
export function guestsBy(...kinds: readonly Passes[]): Guests {
  return {
    async identify(c) {
      const pass = c.req.header(PASS_HEADER)
      if (pass === undefined) return undefined
      for (const kind of kinds) {
        const access = await kind.read(pass)
        if (access !== undefined) return access
      }
      throw noGood()
    },
  }
}

/** The same for what never was, has been cut off, has expired, is paused and is revoked: which, is nobody's business. */
export function noGood(): Problem {
  return new Problem(401, 'This link does not work any more. Ask whoever sent it for another.')
}
