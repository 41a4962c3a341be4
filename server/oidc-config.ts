/** The settings of a provider of OpenID Connect, which `access-config.ts` asks for where one is to sign people in. */
import { resolve } from 'node:path'
import * as v from 'valibot'
import { isGuardedUrl } from './web-address.ts'

/** An address without a path: the dashboard is served at the root of its name. */
const origin = v.pipe(
  v.string(),
  v.check(
    (text) => isGuardedUrl(text) && new URL(text).pathname === '/',
    'must be the https address under which people reach Scanboard, such as https://scans.example.org, without a path; ' +
      'http is allowed on this machine only',
  ),
  v.transform((text) => new URL(text).origin),
)

const issuer = v.pipe(
  v.string(),
  v.check(
    isGuardedUrl,
    'must be the https address of the provider, as it calls itself; http is allowed on this machine only',
  ),
  v.check(
    (text) => !isEverybodys(new URL(text)),
    'must be that of your own tenant: this one signs in everybody who has a Microsoft account',
  ),
  v.transform((text) => new URL(text)),
)

const text = v.pipe(v.string(), v.trim(), v.regex(/^[\x20-\x7e]{1,500}$/, 'must be 1 to 500 plain characters'))
const claim = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^[\x21-\x7e]{1,200}$/, 'must be the name of a claim, such as email'),
)
const HOURS_RULE = 'must be a whole number of hours from 1 to 720'

export const oidcVariables = {
  SCANBOARD_URL: v.optional(origin),
  SCANBOARD_OIDC_ISSUER: v.optional(issuer),
  SCANBOARD_OIDC_CLIENT_ID: v.optional(text),
  SCANBOARD_OIDC_CLIENT_SECRET: v.optional(text),
  SCANBOARD_OIDC_CLIENT_SECRET_FILE: v.optional(
    v.pipe(
      v.string(),
      v.check((path) => !path.includes('\0'), 'must be a file'),
      v.transform((path) => resolve(path)),
    ),
  ),
  SCANBOARD_OIDC_CLIENT_AUTH: v.optional(
    v.picklist(['basic', 'post'], 'must be basic or post, whichever the provider expects of this client'),
    'basic',
  ),
  SCANBOARD_OIDC_SCOPES: v.pipe(
    v.optional(v.string(), 'openid profile email'),
    v.transform((words) => words.split(/\s+/).filter((word) => word !== '')),
    v.check((words) => words.includes('openid'), 'must be words between spaces, with openid among them'),
    v.transform((words) => words.join(' ')),
  ),
  SCANBOARD_OIDC_ID_CLAIM: v.optional(claim),
  SCANBOARD_OIDC_GROUPS_CLAIM: v.optional(claim, 'groups'),
  SCANBOARD_SESSION_HOURS: v.pipe(
    v.optional(v.string(), '12'),
    v.regex(/^\d{1,3}$/, HOURS_RULE),
    v.transform(Number),
    v.check((hours) => hours >= 1 && hours <= 720, HOURS_RULE),
  ),
}

type Values = v.InferOutput<v.ObjectSchema<typeof oidcVariables, undefined>>

export interface OidcConfig {
  /** Origin under which people reach Scanboard. */
  readonly publicUrl: string
  readonly issuer: URL
  readonly clientId: string
  /** The secret itself, which is never to be logged, or the absolute path of the file that holds it. */
  readonly clientSecret: { readonly value: string } | { readonly file: string }
  /** How the client shows its secret: in a header, or in the body. */
  readonly clientAuth: 'basic' | 'post'
  /** Words between spaces. */
  readonly scopes: string
  /** What identifies a person; undefined for the address of mail where it is verified, and else what the provider calls them. */
  readonly idClaim: string | undefined
  readonly groupsClaim: string
  readonly sessionHours: number
}

/** What is missing or contradicts itself, as a sentence; undefined where nothing does. */
export function faultOfOidc(values: Values): string | undefined {
  const needed = {
    SCANBOARD_URL: 'the address under which people reach Scanboard, such as https://scans.example.org',
    SCANBOARD_OIDC_ISSUER: 'the address of the provider, such as https://login.example.org',
    SCANBOARD_OIDC_CLIENT_ID: 'what the provider calls Scanboard',
  } as const
  for (const [name, what] of Object.entries(needed)) {
    if (values[name as keyof typeof needed] === undefined) {
      return `SCANBOARD_ACCESS is "oidc", so ${name} must say ${what}.`
    }
  }
  const { SCANBOARD_OIDC_CLIENT_SECRET: secret, SCANBOARD_OIDC_CLIENT_SECRET_FILE: file } = values
  if (secret === undefined && file === undefined) {
    return (
      'SCANBOARD_ACCESS is "oidc", so SCANBOARD_OIDC_CLIENT_SECRET must hold the secret that the provider has given ' +
      'Scanboard, or SCANBOARD_OIDC_CLIENT_SECRET_FILE the path of a file that does.'
    )
  }
  if (secret !== undefined && file !== undefined) {
    return (
      'SCANBOARD_OIDC_CLIENT_SECRET and SCANBOARD_OIDC_CLIENT_SECRET_FILE are both set, and only one of them can be the ' +
      'secret. Unset one of the two.'
    )
  }
  return undefined
}

/** Of values in which `faultOfOidc` has found nothing. */
export function oidcOf(values: Values): OidcConfig {
  const value = values.SCANBOARD_OIDC_CLIENT_SECRET
  return {
    publicUrl: values.SCANBOARD_URL!,
    issuer: values.SCANBOARD_OIDC_ISSUER!,
    clientId: values.SCANBOARD_OIDC_CLIENT_ID!,
    clientSecret: value === undefined ? { file: values.SCANBOARD_OIDC_CLIENT_SECRET_FILE! } : { value },
    clientAuth: values.SCANBOARD_OIDC_CLIENT_AUTH,
    scopes: values.SCANBOARD_OIDC_SCOPES,
    idClaim: values.SCANBOARD_OIDC_ID_CLAIM,
    groupsClaim: values.SCANBOARD_OIDC_GROUPS_CLAIM,
    sessionHours: values.SCANBOARD_SESSION_HOURS,
  }
}

/** Microsoft's tenants of all tenants: whoever signs in there may be anybody in the world. */
function isEverybodys({ hostname, pathname }: URL): boolean {
  return hostname === 'login.microsoftonline.com' && /^\/(common|organizations|consumers)(\/|$)/.test(pathname)
}
