/** The settings that say who may come in, checked together with the others by `config.ts`. */
import { BlockList, isIP } from 'node:net'
import * as v from 'valibot'
import { ACCESS_MODES } from '#contract/session.ts'
import { faultOfOidc, oidcOf, oidcVariables, type OidcConfig } from './oidc-config.ts'
import { isHttpUrl } from './web-address.ts'

/** Words between commas. */
const wordsOf = (text: string) => text.split(',').map((word) => word.trim())
const eachIsOne = v.check<string[], string>(
  (words) => words.every((word) => word !== ''),
  'must be names between commas, without an empty one',
)
const list = v.pipe(v.string(), v.transform(wordsOf), eachIsOne)
/** Set and empty: nobody. */
const people = v.pipe(
  v.string(),
  v.transform((text) => (text.trim() === '' ? [] : wordsOf(text))),
  eachIsOne,
)

/** Of all other variables an empty one is none; an empty list of these people is a list of nobody. */
export const PEOPLE_VARIABLES: ReadonlySet<string> = new Set(['SCANBOARD_MANAGERS', 'SCANBOARD_VIEWERS'])

const headerName = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]+$/, 'must be the name of a header, such as Remote-User'))

const addresses = v.pipe(
  list,
  v.check(
    (words) => words.every((word) => isNetwork(word)),
    'must be addresses between commas, or networks such as 10.0.0.0/8',
  ),
)

const webAddress = v.pipe(v.string(), v.check(isHttpUrl, 'must be an address that begins with https:// or http://'))

export const accessVariables = {
  SCANBOARD_ACCESS: v.optional(v.picklist(ACCESS_MODES, `must be one of ${ACCESS_MODES.join(', ')}`), 'open'),
  SCANBOARD_ADMINS: v.optional(list),
  SCANBOARD_MANAGERS: v.optional(people),
  SCANBOARD_VIEWERS: v.optional(people),
  SCANBOARD_PROXY_ADDRESSES: v.optional(addresses),
  SCANBOARD_PROXY_USER_HEADER: v.optional(headerName, 'X-Forwarded-User'),
  SCANBOARD_PROXY_NAME_HEADER: v.optional(headerName),
  SCANBOARD_PROXY_GROUPS_HEADER: v.optional(headerName),
  SCANBOARD_PROXY_SIGN_OUT_URL: v.optional(webAddress),
  ...oidcVariables,
}

type Values = v.InferOutput<v.ObjectSchema<typeof accessVariables, undefined>>

/** Who has which role: what identifies a person, `group:` and the name of a group, or `*` for everybody who is signed in. */
export interface RoleLists {
  readonly admins: readonly string[]
  readonly managers: readonly string[]
  readonly viewers: readonly string[]
}

export interface ProxyAccess {
  readonly mode: 'proxy'
  readonly roles: RoleLists
  /** Whether the address is that of a proxy whose word counts. */
  readonly isProxy: (address: string) => boolean
  readonly userHeader: string
  readonly nameHeader: string | undefined
  readonly groupsHeader: string | undefined
  /** Where the proxy ends its sign-on. */
  readonly signOutUrl: string | undefined
}

export interface OidcAccess extends OidcConfig {
  readonly mode: 'oidc'
  readonly roles: RoleLists
}

/** `open`: everybody on this machine, and nobody else. */
export type AccessConfig = { readonly mode: 'open' } | ProxyAccess | OidcAccess

/** What is missing for the way of access that is set, as a sentence; undefined where nothing is. */
export function faultOfAccess(values: Values): string | undefined {
  if (values.SCANBOARD_ACCESS === 'open') return undefined
  if (values.SCANBOARD_ADMINS === undefined) {
    return (
      `SCANBOARD_ACCESS is "${values.SCANBOARD_ACCESS}", so SCANBOARD_ADMINS must say who may do everything: what the ` +
      'sign-on calls them, between commas, or group:NAME.'
    )
  }
  if (values.SCANBOARD_ACCESS === 'proxy' && values.SCANBOARD_PROXY_ADDRESSES === undefined) {
    return (
      'SCANBOARD_ACCESS is "proxy", so SCANBOARD_PROXY_ADDRESSES must say from which addresses the proxy asks: only its ' +
      'word on who somebody is counts. For a proxy on this machine: 127.0.0.1,::1.'
    )
  }
  return values.SCANBOARD_ACCESS === 'oidc' ? faultOfOidc(values) : undefined
}

/** Throws nothing: `faultOfAccess` has found none. */
export function accessOf(values: Values): AccessConfig {
  if (values.SCANBOARD_ACCESS === 'open') return { mode: 'open' }
  // A provider may sign in anybody in the world: only whom a list names comes in. A proxy is there for those who may.
  if (values.SCANBOARD_ACCESS === 'oidc') return { mode: 'oidc', roles: rolesOf(values, []), ...oidcOf(values) }
  return {
    mode: 'proxy',
    roles: rolesOf(values, ['*']),
    isProxy: matcherOf(values.SCANBOARD_PROXY_ADDRESSES ?? []),
    userHeader: values.SCANBOARD_PROXY_USER_HEADER,
    nameHeader: values.SCANBOARD_PROXY_NAME_HEADER,
    groupsHeader: values.SCANBOARD_PROXY_GROUPS_HEADER,
    signOutUrl: values.SCANBOARD_PROXY_SIGN_OUT_URL,
  }
}

function rolesOf(values: Values, viewers: readonly string[]): RoleLists {
  return {
    admins: values.SCANBOARD_ADMINS ?? [],
    managers: values.SCANBOARD_MANAGERS ?? [],
    viewers: values.SCANBOARD_VIEWERS ?? viewers,
  }
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

/** Also of an IPv4 address as IPv6 sockets write it: `::ffff:10.0.0.1`. */
function matcherOf(networks: readonly string[]): (address: string) => boolean {
  const known = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6'
    if (bits === undefined) known.addAddress(address, family)
    else known.addSubnet(address, Number(bits), family)
  }
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
    const family = isIP(plain)
    return family !== 0 && known.check(plain, family === 4 ? 'ipv4' : 'ipv6')
  }
}
