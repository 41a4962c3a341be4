import type { Clock } from '#server/clock.ts'
import type { Embeds } from '#server/state/embeds.ts'
import { readEmbedToken } from './embed-tokens.ts'
import type { Passes } from './guests.ts'

/** Guests of embeds: each question shows the token that the host's server signed, and reaches as far as that says. */
export function passesOfEmbeds(embeds: Embeds, clock: Clock): Passes {
  return {
    async read(pass) {
      const visit = await readEmbedToken(embeds, pass, { now: clock() })
      if ('fault' in visit) return undefined
      if (!visit.isPreview) embeds.noteUse(visit.embed)
      return { by: 'link', id: visit.embed.id, name: '', role: 'guest', scope: visit.scope }
    },
  }
}
