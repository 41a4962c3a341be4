/**
 * The embed doctor: what keeps a page from showing an embed, or a shared link in a frame. For those who may share:
 * `POST /api/embeds/:id/look-at-page` and `POST /api/links/:id/look-at-page` look at the page that embeds,
 * `POST /api/embeds/:id/check-token` at a token. Whether whoever looks is let in at all, the
 * browser finds out itself, by asking for the page of the embed as a stranger. Each finding is a name and some facts; the
 * dashboard has the words.
 */
import * as v from 'valibot'

/** The element that the script of embeds knows. */
export const EMBED_ELEMENT = 'scanboard-embed'

/** Longer is refused. In UTF-16 units. */
export const LONGEST_PAGE_HTML = 500_000
const LONGEST_ADDRESS = 2000

const PAGE_RULE = 'must be the address of a page, such as https://intranet.example.com/start'
const HTML_RULE = `must be HTML of at most ${LONGEST_PAGE_HTML} characters`

/** The body of `POST /:id/look-at-page`. `html`: of the page as a browser has it, in place of what the server would get. */
export const lookAtPageInput = v.object({
  page: v.pipe(
    v.string(PAGE_RULE),
    v.trim(),
    v.maxLength(LONGEST_ADDRESS, PAGE_RULE),
    v.check((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), PAGE_RULE),
  ),
  html: v.optional(v.pipe(v.string(HTML_RULE), v.maxLength(LONGEST_PAGE_HTML, HTML_RULE))),
})

/** The body of `POST /:id/check-token`. */
export const checkTokenInput = v.object({
  token: v.pipe(v.string('must be a token'), v.trim(), v.maxLength(8192, 'must have at most 8192 characters')),
})

/** How much a finding matters. `unknown`: could not be looked at. */
export type FindingLevel = 'ok' | 'blocks' | 'warning' | 'unknown'

/** All that can be found, and how much it matters. */
export const FINDINGS = {
  // Of the embed or link itself.
  embedActive: 'ok',
  embedPaused: 'blocks',
  embedEnded: 'blocks',
  linkActive: 'ok',
  linkPaused: 'blocks',
  linkExpired: 'blocks',
  linkRevoked: 'blocks',
  hostNamed: 'ok',
  hostNotNamed: 'blocks',
  ownPage: 'ok',
  // Of the two addresses.
  mixedContent: 'blocks',
  pageUnguarded: 'warning',
  onlyThisMachine: 'warning',
  localNetworkAsks: 'warning',
  localNetworkBlocked: 'blocks',
  // Of the page.
  pageRead: 'ok',
  pageNotRead: 'unknown',
  pageRefused: 'unknown',
  pageElsewhere: 'warning',
  pageIsolated: 'ok',
  policyNone: 'ok',
  frameAllowed: 'ok',
  frameRefused: 'blocks',
  scriptAllowed: 'ok',
  scriptRefused: 'blocks',
  scriptWantsNonce: 'blocks',
  tokenUrlRefused: 'blocks',
  pageSandboxScripts: 'blocks',
  pageSandboxOrigin: 'blocks',
  policyUnknown: 'unknown',
  // Of what its HTML says.
  nothingFound: 'unknown',
  frameFound: 'ok',
  frameOtherEmbed: 'blocks',
  frameOtherOrigin: 'blocks',
  frameSrcdoc: 'blocks',
  frameSandboxScripts: 'blocks',
  frameSandboxOrigin: 'blocks',
  frameSandboxDownloads: 'warning',
  frameSandboxPopups: 'warning',
  frameHidden: 'warning',
  frameLazy: 'ok',
  frameCredentialless: 'ok',
  elementFound: 'ok',
  linkShown: 'ok',
  linkOther: 'blocks',
  linkFound: 'ok',
  linkGone: 'blocks',
  linkHostNotNamed: 'blocks',
  scriptMissing: 'blocks',
  scriptOtherOrigin: 'warning',
  tokenInPage: 'warning',
  // Of the way to Scanboard, as the browser of whoever looks into it sees it.
  doorOpen: 'ok',
  doorSignOn: 'blocks',
  doorFrameOptions: 'blocks',
  doorAncestors: 'blocks',
  doorAncestorsMissing: 'warning',
  doorUnknown: 'unknown',
  // Of a token: as `TokenFault` of the server has it.
  tokenGood: 'ok',
  tokenNoToken: 'blocks',
  tokenAlgorithm: 'blocks',
  tokenNoEmbedNamed: 'blocks',
  tokenUnknownEmbed: 'blocks',
  tokenOtherEmbed: 'blocks',
  tokenPaused: 'blocks',
  tokenEnded: 'blocks',
  tokenSignature: 'blocks',
  tokenSignatureOfOther: 'blocks',
  tokenSignatureSpace: 'blocks',
  tokenSignatureDecoded: 'blocks',
  tokenNoExpiry: 'blocks',
  tokenExpired: 'blocks',
  tokenNotYet: 'blocks',
  tokenTooLong: 'blocks',
  tokenClaims: 'blocks',
  tokenShowMissing: 'blocks',
  tokenShowDiffers: 'blocks',
} as const satisfies Readonly<Record<string, FindingLevel>>

export type FindingCode = keyof typeof FINDINGS
const codes = Object.keys(FINDINGS) as FindingCode[]

const fact = v.optional(v.string())

/** Something found. Facts are what its sentence needs; never what the page holds besides, nor a secret. */
export const finding = v.object({
  code: v.picklist(codes),
  facts: v.object({
    /** Origins: the one that it is about, and Scanboard's own. */
    origin: fact,
    own: fact,
    /** The host that names the origin. */
    by: fact,
    /** Why a page could not be read, or the status of its answer. */
    because: fact,
    status: fact,
    /** A directive of a policy, what it says, and how it would say that Scanboard is let in. */
    directive: fact,
    sources: fact,
    mended: fact,
    /** What a header says. */
    value: fact,
    /** An embed, a link, or what a token shows; the name of another embed or link. */
    id: fact,
    kind: fact,
    name: fact,
    /** Times, in ISO 8601: when a token ends, what it says of itself, and what time it is here. */
    until: fact,
    exp: fact,
    nbf: fact,
    iat: fact,
    now: fact,
    /** What else is wrong with a token, in English. */
    detail: fact,
  }),
})
export type Finding = v.InferOutput<typeof finding>

/** Answer of both. */
export const findingsAnswer = v.object({ data: v.object({ findings: v.array(finding) }) })
