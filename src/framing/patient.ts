/** What the doctor looks after: an embed, or a shared link that is shown in frames. */
import type { QueryClient } from '@tanstack/react-query'
import type { Embed } from '#contract/embed-answers.ts'
import type { Finding } from '#contract/embed-doctor.ts'
import type { Link } from '#contract/links.ts'
import { changeEmbed, checkToken, lookAtPage } from '#src/api/embeds.ts'
import { changeLink, linksQuery, lookForLinkAtPage } from '#src/api/links.ts'

/** What one click mends. */
type Mended = { readonly hosts: string[] } | { readonly paused: false }

export interface Patient {
  readonly kind: 'embed' | 'link'
  readonly hosts: readonly string[]
  /**
   * What stands behind `/embed/` in the address at whose door is asked; undefined where it is over. Of a link nobody knows it,
   * so the door is tried with an address that opens nothing.
   */
  readonly door: string | undefined
  readonly look: (asked: { readonly page: string; readonly html?: string }) => Promise<readonly Finding[]>
  /** Only where tokens open it. */
  readonly checkToken?: (token: string) => Promise<readonly Finding[]>
  /** Throws `RequestError`. Answers what it is from then on. */
  readonly mend: (change: Mended) => Promise<Patient>
}

/** `link`: one that was made for the same sites, which is changed along with it. */
export function patientOfEmbed(embed: Embed, client: QueryClient, link?: Pick<Link, 'id'>): Patient {
  const { id, hosts, state } = embed
  return {
    kind: 'embed',
    hosts,
    door: state === 'ended' ? undefined : id,
    look: (asked) => lookAtPage(id, asked),
    checkToken: (token) => checkToken(id, token),
    mend: async (change) => {
      const changed = await changeEmbed(client, id, change)
      if (link !== undefined && 'hosts' in change) await changeLink(client, link.id, change)
      return patientOfEmbed(changed, client, link)
    },
  }
}

export function patientOfLink({ id, hosts, state }: Link, client: QueryClient): Patient {
  return {
    kind: 'link',
    hosts,
    door: state === 'revoked' ? undefined : 'none',
    look: (asked) => lookForLinkAtPage(id, asked),
    mend: async (change) => patientOfLink(await changeLink(client, id, change), client),
  }
}

/** Lets a site show a link that was found on its page. Throws `RequestError`. */
export async function addHostToLink(id: string, host: string, client: QueryClient): Promise<void> {
  // Somebody may have added others meanwhile.
  const links = await client.fetchQuery({ ...linksQuery(), staleTime: 0 })
  const hosts = links.find((link) => link.id === id)?.hosts ?? []
  await changeLink(client, id, { hosts: [...new Set([...hosts, host])] })
}
