/** What clients and campaigns of an account also name, where the vendor is told to: beyond its documentation. */
import type { EndpointName } from '#contract/answers.ts'
import { countOf, NO_SCANS, type Account } from './account.ts'
import { spanAsked } from './reports.ts'

/** The answer about a client or a campaign with the codes and campaigns that it owns; any other answer as it is. */
export function withOwned(
  { organisation: { clients, campaigns, codes }, ofCode }: Account,
  { endpoint, id }: { readonly endpoint: EndpointName; readonly id: string },
  data: unknown,
  query: URLSearchParams,
  now: number,
): unknown {
  if (endpoint !== 'client' && endpoint !== 'campaign') return data
  const { from, to } = spanAsked(query, now)
  const own = codes.filter((code) => (endpoint === 'client' ? code.clientId : code.campaignId) === id)
  const scanned = own
    .map((code) => ({ ...code, scans: countOf(ofCode.get(code.id) ?? NO_SCANS, from, Math.min(to, now)) }))
    .filter(({ scans }) => scans > 0)
    .sort((a, b) => b.scans - a.scans)
  const qrs = scanned.map(({ id, title, scans }) => ({ id, title, scans }))
  if (endpoint === 'campaign') {
    const [client, other] = new Set(own.map(({ clientId }) => clientId))
    const { id, name } = clients.find((one) => one.id === client && other === undefined) ?? {}
    return { ...(data as object), qrs, client: id === undefined ? null : { id, name } }
  }
  const named = campaigns.flatMap(({ id, name }) => {
    const scans = scanned.filter(({ campaignId }) => campaignId === id).reduce((sum, code) => sum + code.scans, 0)
    return scans > 0 ? [{ id, name, scans }] : []
  })
  return { ...(data as object), qrs, campaigns: named }
}
