import { addDays, startOf } from '#contract/period.ts'
import { Problem } from '#contract/problem.ts'
import type { Scope } from '#contract/scope.ts'
import type { LinkPasses } from '#server/state/link-passes.ts'
import type { StoredLink } from '#server/state/links.ts'
import type { Passes } from './guests.ts'

/** Guests of shared links: they see what the link shows, and nothing else. */
export function passesOfLinks(passes: LinkPasses): Passes {
  return {
    read(pass) {
      const byToken = passes.byToken(pass)
      if (byToken !== undefined && byToken.password !== null) throw passwordNeeded()
      const link = byToken ?? passes.byPass(pass)
      if (link === undefined) return undefined
      passes.noteUse(link)
      return { by: 'link', id: link.id, name: '', role: 'guest', scope: scopeOfLink(link) }
    },
  }
}

/** A 401 at the door of a link: the guest is to give its password. */
export function passwordNeeded(message = 'This link asks for a password.'): Problem {
  return new Problem(401, message, { door: 'password' })
}

function scopeOfLink({ subject, dates }: StoredLink): Scope {
  if (subject.kind === 'report' || dates === null) return subject
  const { from, to, zone } = dates
  return { ...subject, span: { from: startOf(from, zone), to: startOf(addDays(to, 1), zone) } }
}
