/** Tokens of embeds: what makes one good, and what is wrong with one that is not, for those who look for the fault. */
import { createHmac, randomBytes } from 'node:crypto'
import { SignJWT, decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose'
import * as v from 'valibot'
import { LONGEST_TOKEN_SECONDS, embedClaims, type EmbedClaims, type Shown } from '#contract/embeds.ts'
import { addDays, startOf } from '#contract/period.ts'
import type { Limits, OrganisationScope, PartScope } from '#contract/scope.ts'
import type { Instant } from '#contract/zone.ts'
import type { Embeds, StoredEmbed } from '#server/state/embeds.ts'

/** A token that is good. */
export interface EmbedVisit {
  readonly embed: StoredEmbed
  readonly scope: OrganisationScope | PartScope
  readonly locked: NonNullable<EmbedClaims['locked']>
  readonly expiresAt: Instant
  /** Whether it is only whoever makes the embed, who tries it out: that is no use of it. */
  readonly isPreview: boolean
}

/** What is wrong with a token; the detail says more where there is more to say, and never holds a secret. */
export interface TokenFault {
  readonly fault:
    | 'noToken'
    | 'algorithm'
    | 'noEmbedNamed'
    | 'unknownEmbed'
    | 'otherEmbed'
    | 'paused'
    | 'ended'
    | 'signature'
    | 'noExpiry'
    | 'expired'
    | 'notYet'
    | 'tooLong'
    | 'claims'
    | 'showMissing'
    | 'showDiffers'
  readonly detail?: string
}

const ALGORITHM = 'HS256'

/** Reads a token at a time. `address`: the id of the embed whose page it is shown on, where that is known. */
export async function readEmbedToken(
  embeds: Embeds,
  token: string,
  { now, address }: { readonly now: Instant; readonly address?: string | undefined },
): Promise<EmbedVisit | TokenFault> {
  const embed = embedOf(embeds, token, address)
  if ('fault' in embed) return embed
  const ofHost = await verified(token, keyOf(embed.secret), now)
  const isPreview = 'fault' in ofHost && ofHost.fault === 'signature'
  const read = isPreview ? await verified(token, previewKeyOf(embed.secret), now) : ofHost
  if ('fault' in read) return read
  const claims = v.safeParse(embedClaims, read.payload)
  if (!claims.success) {
    const [issue] = claims.issues
    return { fault: 'claims', detail: `${v.getDotPath(issue) ?? 'The payload'} ${issue.message}` }
  }
  const { exp, show = embed.show, locked = {} } = claims.output
  if (exp > now / 1000 + LONGEST_TOKEN_SECONDS) return { fault: 'tooLong', detail: timeText(exp) }
  if (show === null) return { fault: 'showMissing' }
  if (embed.show !== null && !isSame(show, embed.show)) return { fault: 'showDiffers' }
  return { embed, scope: { ...show, ...limitsOf(locked) }, locked, expiresAt: exp * 1000, isPreview }
}

/** Seconds since 1970 as ISO 8601. Whoever counts them in millionths names a time that no calendar has: then as they are. */
export function timeText(seconds: number): string {
  const time = new Date(seconds * 1000)
  return Number.isNaN(time.getTime()) ? String(seconds) : time.toISOString()
}

/** A token like those that the host's server signs, for whoever tries the embed out. */
export function signPreviewToken(
  { id, secret }: Pick<StoredEmbed, 'id' | 'secret'>,
  claims: Pick<EmbedClaims, 'show' | 'locked'>,
  { now, seconds }: { readonly now: Instant; readonly seconds: number },
): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: id })
    .setExpirationTime(Math.floor(now / 1000) + seconds)
    .sign(previewKeyOf(secret))
}

/** The embed that the token says it is for, unless that is none, or shows nothing now. */
function embedOf(embeds: Embeds, token: string, address: string | undefined): StoredEmbed | TokenFault {
  let header
  try {
    header = decodeProtectedHeader(token)
  } catch {
    return { fault: 'noToken' }
  }
  if (header.alg !== ALGORITHM) return { fault: 'algorithm', detail: String(header.alg) }
  // Whoever made the token has written it: it can be anything.
  if (typeof header.kid !== 'string') return { fault: 'noEmbedNamed' }
  if (address !== undefined && header.kid !== address) return { fault: 'otherEmbed', detail: header.kid }
  const embed = embeds.find(header.kid)
  if (embed === undefined) return { fault: 'unknownEmbed', detail: header.kid }
  return embed.state === 'active' ? embed : { fault: embed.state }
}

async function verified(
  token: string,
  key: Uint8Array,
  now: Instant,
): Promise<{ readonly payload: JWTPayload } | TokenFault> {
  try {
    return await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      requiredClaims: ['exp'],
      currentDate: new Date(now),
    })
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

function faultOf(error: unknown): TokenFault['fault'] {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature'
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm'
  if (error instanceof errors.JWTClaimValidationFailed) return error.claim === 'nbf' ? 'notYet' : 'noExpiry'
  if (error instanceof errors.JOSEError) return 'noToken'
  throw error
}

/** The secret as it is shown, byte for byte: no host has to decode it first. */
function keyOf(secret: string): Uint8Array {
  return new TextEncoder().encode(secret)
}

/**
 * Of this process alone, and so of no use after it. Whoever has the secret of an embed could derive any key that is made of
 * that, and have the embed used without a trace by saying that it is the preview (record 0205).
 */
const OF_PREVIEWS = randomBytes(32)

/** Another one for each secret: a preview ends with it, as all tokens do. */
function previewKeyOf(secret: string): Uint8Array {
  return createHmac('sha256', OF_PREVIEWS).update(secret).digest()
}

function isSame(one: Shown, other: Shown): boolean {
  return one.kind === other.kind && ('id' in one ? one.id : '') === ('id' in other ? other.id : '')
}

function limitsOf({ from, to, zone, ...only }: NonNullable<EmbedClaims['locked']>): Limits {
  return {
    ...(from !== undefined && { span: { from: startOf(from, zone!), to: startOf(addDays(to!, 1), zone!) } }),
    only,
  }
}
