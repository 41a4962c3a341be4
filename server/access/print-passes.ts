/**
 * Passes by which the server's own browser reads the one report that it prints. A pass is good for reading that report, as
 * long as the print takes; it is chance, never leaves the machine, and stands in a header, so in no address and no log.
 */
import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { Problem } from '#contract/problem.ts'
import { EVERYTHING } from '#contract/scope.ts'
import type { Access } from './access.ts'
import type { Guests } from './guests.ts'

export const PRINT_PASS_HEADER = 'Scanboard-Print-Pass'

export interface PrintPasses {
  /** A pass to read what is at the path, until it is ended. */
  issue(path: string): { readonly pass: string; readonly end: () => void }
  /** Throws a `Problem` 401 for a pass that is over or for another path; undefined where none is shown. */
  identify(c: Context): Access | undefined
}

const PRINTING: Access = { by: 'link', id: '', name: '', role: 'viewer', scope: EVERYTHING }

/** Passes that live as long as the process: a print that it does not see the end of is none. */
export function createPrintPasses(): PrintPasses {
  // Found by the whole of it: of 256 bits nobody guesses a part.
  const paths = new Map<string, string>()
  return {
    issue(path) {
      const pass = randomBytes(32).toString('base64url')
      paths.set(pass, path)
      return { pass, end: () => void paths.delete(pass) }
    },
    identify(c) {
      const pass = c.req.header(PRINT_PASS_HEADER)
      if (pass === undefined) return undefined
      if (paths.get(pass) === c.req.path && (c.req.method === 'GET' || c.req.method === 'HEAD')) return PRINTING
      throw new Problem(401, 'This pass is not good for what is asked, or no longer.')
    },
  }
}

/** Those who come by links, and the server's own browser. */
export function guestsAndPrints(guests: Guests, passes: PrintPasses | undefined): Guests {
  return passes === undefined ? guests : { identify: (c) => passes.identify(c) ?? guests.identify(c) }
}
