/** Says what is wrong with a token, and where it can be told how it came about. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { decodeJwt } from 'jose'
import type { Finding, FindingCode } from '#contract/embed-doctor.ts'
import type { Instant } from '#contract/zone.ts'
import { readEmbedToken, timeText, type TokenFault } from '#server/access/embed-tokens.ts'
import { iso } from '#server/iso.ts'
import type { Embeds, StoredEmbed } from '#server/state/embeds.ts'
import { found } from './page-findings.ts'

const CODES: Readonly<Record<TokenFault['fault'], FindingCode>> = {
  noToken: 'tokenNoToken',
  algorithm: 'tokenAlgorithm',
  noEmbedNamed: 'tokenNoEmbedNamed',
  unknownEmbed: 'tokenUnknownEmbed',
  otherEmbed: 'tokenOtherEmbed',
  paused: 'tokenPaused',
  ended: 'tokenEnded',
  signature: 'tokenSignature',
  noExpiry: 'tokenNoExpiry',
  expired: 'tokenExpired',
  notYet: 'tokenNotYet',
  tooLong: 'tokenTooLong',
  claims: 'tokenClaims',
  showMissing: 'tokenShowMissing',
  showDiffers: 'tokenShowDiffers',
}

/** `id`: of the embed that the token is to open. Times in the facts are ISO 8601. */
export async function checkToken(
  embeds: Embeds,
  token: string,
  { id, now }: { id: string; now: Instant },
): Promise<Finding> {
  const read = await readEmbedToken(embeds, token, { now, address: id })
  if (!('fault' in read)) {
    const { expiresAt, scope } = read
    return found('tokenGood', { until: iso(expiresAt), kind: scope.kind, id: idOf(scope) })
  }
  if (read.fault === 'signature') return signatureFinding(embeds, token, id)
  const facts = { now: iso(now), ...timesOf(token), detail: (read.detail ?? '').slice(0, 200) }
  return found(CODES[read.fault], facts)
}

function idOf(scope: { readonly kind: string; readonly id?: string }): string {
  return scope.id ?? ''
}

/** What it says of its times, which nobody vouches for, and which is no secret. */
function timesOf(token: string): Finding['facts'] {
  try {
    const { exp, nbf, iat } = decodeJwt(token)
    return Object.fromEntries(
      Object.entries({ exp, nbf, iat }).flatMap(([name, seconds]) =>
        typeof seconds === 'number' ? [[name, timeText(seconds)]] : [],
      ),
    )
  } catch {
    return {}
  }
}

/** Tries the mistakes that are made with secrets. */
function signatureFinding(embeds: Embeds, token: string, id: string): Finding {
  const own = embeds.find(id)!
  const isBy = (key: string | Buffer) => isSignedBy(token, key)
  if ([`${own.secret}\n`, `${own.secret}\r\n`, ` ${own.secret}`, `"${own.secret}"`, `'${own.secret}'`].some(isBy)) {
    return found('tokenSignatureSpace')
  }
  const bare = own.secret.replace(/^es_/, '')
  if ([bare, Buffer.from(bare, 'base64url'), Buffer.from(own.secret, 'base64')].some(isBy)) {
    return found('tokenSignatureDecoded')
  }
  const other = embeds.list().find((embed: StoredEmbed) => embed.id !== id && embed.secret !== '' && isBy(embed.secret))
  return other === undefined ? found('tokenSignature') : found('tokenSignatureOfOther', { name: other.name })
}

function isSignedBy(token: string, key: string | Buffer): boolean {
  const [head = '', payload = '', signature = ''] = token.split('.')
  const right = createHmac('sha256', key).update(`${head}.${payload}`).digest()
  const given = Buffer.from(signature, 'base64url')
  return given.length === right.length && timingSafeEqual(given, right)
}
