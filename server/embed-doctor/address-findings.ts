/** What the two addresses, that of the page and that of Scanboard, say of each other. */
import type { Finding } from '#contract/embed-doctor.ts'
import type { StoredEmbed } from '#server/state/embeds.ts'
import type { StoredLink } from '#server/state/links.ts'
import { isLoopback } from '#server/web-address.ts'
import type { AddressSpace } from './address-space.ts'
import { matches } from './csp.ts'
import { found } from './page-findings.ts'

/** What a page is to show in a frame. */
export type Patient =
  | ({ readonly kind: 'embed' } & Pick<StoredEmbed, 'id' | 'state' | 'hosts'>)
  | ({ readonly kind: 'link' } & Pick<StoredLink, 'id' | 'state' | 'hosts'>)

const EMBED_STATES = { active: 'embedActive', paused: 'embedPaused', ended: 'embedEnded' } as const
const LINK_STATES = {
  active: 'linkActive',
  paused: 'linkPaused',
  expired: 'linkExpired',
  revoked: 'linkRevoked',
} as const

/** Whether the embed or link is there, and the page's origin among its hosts. */
export function patientFindings(patient: Patient, page: URL, own: URL): Finding[] {
  const { hosts } = patient
  const root = new URL('/', page)
  const by = hosts.find((host) => matches(host, root, own))
  return [
    found(patient.kind === 'embed' ? EMBED_STATES[patient.state] : LINK_STATES[patient.state]),
    page.origin === own.origin
      ? found('ownPage')
      : by === undefined
        ? found('hostNotNamed', { origin: page.origin })
        : found('hostNamed', { origin: page.origin, by }),
  ]
}

/** `spaces`: where the names of both lead to, as far as that is known. */
export function transportFindings(
  page: URL,
  own: URL,
  spaces: { readonly page: AddressSpace | undefined; readonly own: AddressSpace | undefined },
): Finding[] {
  const facts = { own: own.origin }
  const isHere = isLoopbackUrl(own)
  const findings: Finding[] = []
  // Browsers trust what comes from the machine that they run on.
  if (page.protocol === 'https:' && own.protocol === 'http:' && !isHere) findings.push(found('mixedContent', facts))
  if (page.protocol === 'http:' && !isLoopbackUrl(page)) findings.push(found('pageUnguarded', facts))
  if (isHere && !isLoopbackUrl(page)) findings.push(found('onlyThisMachine', facts))
  if (!isHere && spaces.page === 'public' && spaces.own === 'local') {
    findings.push(found(page.protocol === 'https:' ? 'localNetworkAsks' : 'localNetworkBlocked', facts))
  }
  return findings
}

function isLoopbackUrl({ hostname }: URL): boolean {
  return isLoopback(hostname) || hostname.endsWith('.localhost')
}
