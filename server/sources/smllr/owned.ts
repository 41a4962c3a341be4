/**
 * What clients and campaigns own, for the vendor's list of codes does not say whose they are: what their own answer about
 * this year names. Documented is only the best code of a campaign; further codes and campaigns count where it names them.
 */
import { Problem } from '#contract/problem.ts'
import { dateAt, periodOf } from '#contract/period.ts'
import type { Clock } from '#server/clock.ts'
import type { Owned, OwnerSubject } from '#server/sources/source.ts'
import type { Desk } from './desk.ts'
import { periodQuestion, type VendorQuestion } from './questions.ts'

/**
 * So long an answer says whose things are, also while the vendor cannot be asked; of one that is older than a minute the
 * desk asks for the next. Codes change hands rarely, but who lost one must not see for long what it does now.
 */
export const OWNED_FOR_MS = 3_600_000

const NOTHING: ReadonlySet<string> = new Set()

export function createOwned(
  desk: Pick<Desk, 'current' | 'beside'>,
  clock: Clock,
): ({ kind, id }: OwnerSubject) => Promise<Owned> {
  /** One question for a year: the shorter the period, the more codes without a scan it may leave out. */
  const thisYear = <Kind extends OwnerSubject['kind']>(kind: Kind, id: string): VendorQuestion<Kind> =>
    periodQuestion(kind, id, periodOf('year', dateAt('UTC', clock()), 'UTC'))

  async function ofCampaign(id: string): Promise<Owned> {
    const { data } = await desk.current(thisYear('campaign', id), { oldestMs: OWNED_FOR_MS })
    if (data.campaignId !== id) return ownsNothing()
    const best = data.topPerformingQr === null ? [] : [data.topPerformingQr.id]
    return { ...ownsNothing(), codes: new Set([...idsOf(data.qrs), ...best]), campaigns: new Set([id]) }
  }

  async function ofClient(id: string): Promise<Owned> {
    const { data } = await desk.current(thisYear('client', id), { oldestMs: OWNED_FOR_MS })
    if (data.clientId !== id) return ownsNothing()
    const codes = new Set(idsOf(data.qrs))
    const named = idsOf(data.campaigns)
    const decided = await Promise.all(named.map((campaign) => isWhollyOf(id, codes, campaign)))
    const those = (decision: boolean | undefined) => new Set(named.filter((_, i) => decided[i] === decision))
    return { codes, campaigns: those(true), undecided: those(undefined) }
  }

  /** Only the campaign itself says so: a client's answer also names campaigns that others have codes in. */
  async function isWhollyOf(client: string, codes: ReadonlySet<string>, id: string): Promise<boolean | undefined> {
    try {
      const { data } = await desk.beside(thisYear('campaign', id), { oldestMs: OWNED_FOR_MS })
      return data.campaignId === id && data.client?.id === client && idsOf(data.qrs).every((code) => codes.has(code))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return error.status === 503 ? undefined : false
    }
  }

  return async ({ kind, id }) => {
    if (id === '') return ownsNothing()
    try {
      return await (kind === 'client' ? ofClient(id) : ofCampaign(id))
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return ownsNothing()
      throw error
    }
  }
}

function ownsNothing(): Owned {
  return { codes: NOTHING, campaigns: NOTHING, undecided: NOTHING }
}

function idsOf(named: readonly { readonly id: string }[] | undefined): string[] {
  return (named ?? []).map(({ id }) => id)
}
