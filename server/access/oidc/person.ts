/** Whom the provider's claims are about. */
import type { Person } from '../sign-in.ts'

export type Claims = Readonly<Record<string, unknown>>

/** Which claims matter. */
export interface ClaimNames {
  /** What identifies a person; undefined for the address of mail where it is verified, and else a `sub` that is none. */
  readonly idClaim: string | undefined
  readonly groupsClaim: string
}

const LONGEST = 200
const MOST_GROUPS = 2000

/** The person; undefined where the claims do not say who it is. */
export function personOf(claims: Claims, { idClaim, groupsClaim }: ClaimNames): Person | undefined {
  const id = idClaim === undefined ? (verifiedMail(claims) ?? subClaimOf(claims)) : identityBy(claims, idClaim)
  if (id === undefined) return undefined
  const name = ['name', 'preferred_username', 'email'].map((claim) => textOf(claims[claim])).find(Boolean) ?? id
  return { id, name, groups: groupsOf(claims[groupsClaim]) }
}

/** An address that nobody has verified is what somebody has typed in, perhaps a colleague's. */
function verifiedMail({ email, email_verified: verified }: Claims): string | undefined {
  return verified === true || verified === 'true' ? textOf(email) : undefined
}

/** Where people may choose what the provider calls them, one like an address could be that of an admin in the lists. */
function subClaimOf(claims: Claims): string | undefined {
  const subject = textOf(claims['sub'])
  return subject?.includes('@') ? undefined : subject
}

/** Whoever names the claim trusts it; but not an address of which the provider itself says that it is not verified. */
function identityBy(claims: Claims, claim: string): string | undefined {
  const verified = claims['email_verified']
  if (claim === 'email' && (verified === false || verified === 'false')) return undefined
  return textOf(claims[claim])
}

/** One name or a list of them. */
function groupsOf(claim: unknown): string[] {
  const all: unknown[] = Array.isArray(claim) ? claim : [claim]
  return all
    .map(textOf)
    .filter((name) => name !== undefined)
    .slice(0, MOST_GROUPS)
}

function textOf(claim: unknown): string | undefined {
  if (typeof claim !== 'string') return undefined
  const text = claim.trim()
  return text === '' || text.length > LONGEST ? undefined : text
}
