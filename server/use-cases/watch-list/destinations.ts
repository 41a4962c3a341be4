/** Codes that lead to the same place. */
import type { WatchedCode } from '#server/sources/source.ts'

export interface Destination {
  /** Without what makes no difference. */
  readonly address: string
  readonly codes: readonly WatchedCode[]
  /** Whether all of them are of one campaign, whose posters may well share a page; undefined where the source does not tell. */
  readonly oneCampaign: boolean | undefined
}

/** Destinations behind several codes, each with its codes: those of several campaigns or of none first, then the largest. */
export function sharedDestinations(codes: readonly WatchedCode[]): Destination[] {
  const groups = Map.groupBy(codes, ({ destinationUrl }) => normalAddress(destinationUrl))
  return [...groups]
    .filter(([address, { length }]) => address !== '' && length > 1)
    .map(([address, codes]) => ({
      address,
      codes: codes.toSorted((a, b) => b.totalScans - a.totalScans || (a.id < b.id ? -1 : 1)),
      oneCampaign: areOfOneCampaign(codes),
    }))
    .sort(
      (a, b) =>
        Number(a.oneCampaign) - Number(b.oneCampaign) ||
        b.codes.length - a.codes.length ||
        (a.address < b.address ? -1 : 1),
    )
}

function areOfOneCampaign(codes: readonly WatchedCode[]): boolean | undefined {
  const campaigns = new Set<string | undefined>()
  for (const { campaign } of codes) {
    if (campaign === undefined) return undefined
    campaigns.add(campaign?.id)
  }
  return campaigns.size === 1 && !campaigns.has(undefined)
}

/** Parameters that only tell where somebody came from. */
const TRACKING =
  /^(utm_.*|mtm_.*|pk_.*|gclid|gbraid|wbraid|dclid|gad_source|fbclid|msclkid|ttclid|twclid|li_fat_id|igshid|mc_cid|mc_eid)$/i

/** What begins a fragment that is a page of its own. */
const ROUTE = /^#[!/]/

/**
 * An address without what makes no difference to whoever scans: case of the host, default port, the slash at the end, the
 * place within the page, and parameters of tracking. All other parameters count, in their order. What is no address
 * stays as it is.
 */
export function normalAddress(address: string): string {
  const text = address.trim()
  if (!URL.canParse(text)) return text
  const { protocol, host, pathname, search, hash } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') return text
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !TRACKING.test(parameter.split('=')[0]!))
  const path = pathname.replace(/\/$/, '')
  return `${protocol}//${host}${path}${kept.length === 0 ? '' : `?${kept.join('&')}`}${ROUTE.test(hash) ? hash : ''}`
}
