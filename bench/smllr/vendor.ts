/** The vendor's stand-in as a process of its own, so that it takes nothing of the server's. */
import { systemClock } from '#server/clock.ts'
import { madeAccount } from '#server/sources/smllr/testing/made-account.ts'
import { createStandIn, type StandIn } from '#server/sources/smllr/testing/stand-in.ts'
import { serveParent } from '../child.ts'
import type { Account } from './people.ts'

let standIn: StandIn

export interface Opened {
  readonly url: string
  readonly key: string
  readonly account: Account
}

interface Size {
  readonly codes: number
  readonly campaigns: number
  readonly clients: number
  readonly scans: number
}

export interface Received {
  /** When each request arrived, milliseconds since 1970. */
  readonly at: readonly number[]
  readonly limited: number
  /** The most that arrived within any 60 seconds. */
  readonly mostInAMinute: number
}

const skills = {
  async open(size: Size): Promise<Opened> {
    const organisation = madeAccount({ ...size, now: systemClock() })
    standIn = await createStandIn({ organisation, clock: systemClock, limit: 60, latencyMs: 120 })
    return {
      url: standIn.url,
      key: standIn.key(),
      account: {
        codes: organisation.codes.map(({ id }) => id),
        campaigns: organisation.campaigns.map(({ id }) => id),
        clients: organisation.clients.map(({ id }) => id),
      },
    }
  },
  async received(): Promise<Received> {
    const requests = standIn.requests()
    const at = requests.map((request) => request.at)
    return {
      at,
      limited: requests.filter(({ status }) => status === 429).length,
      mostInAMinute: Math.max(0, ...at.map((from, i) => at.filter((to, j) => j >= i && to < from + 60_000).length)),
    }
  },
}
export type VendorSkills = typeof skills

serveParent(skills, () => standIn.close())
