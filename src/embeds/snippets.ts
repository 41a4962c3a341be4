/** What stands in other people's programs: the markup of an embed, and how their servers sign tokens for it. */
import type { EmbedClaims } from '#contract/embeds.ts'
import { EMBED_PAGES, EMBED_SCRIPT } from '#contract/embed-frame.ts'

export const SIGNING_LANGUAGES = ['node', 'python', 'php'] as const
export type SigningLanguage = (typeof SIGNING_LANGUAGES)[number]

export interface Markup {
  /** Of Scanboard, without a slash at its end. */
  readonly origin: string
  /** The id of an embed, or the token of a shared link; in words where that is not known. */
  readonly address: string
  /** What stands behind the address. */
  readonly path: string
  /** What screen readers call the frame. */
  readonly title: string
  /** In pixels; empty for as high as the content. */
  readonly height: string
  /** Of the frame: one of another scheme than its element's is opaque. */
  readonly scheme: 'light' | 'dark' | 'light dark'
  /** Whether the frame is to follow the page around it. */
  readonly followsPage: boolean
  /** Whether tokens open it. */
  readonly isSigned: boolean
}

/** The address of the page in the frame. */
export function frameAddress({ origin, address, path }: Pick<Markup, 'origin' | 'address' | 'path'>): string {
  return origin + EMBED_PAGES + address + path
}

/** The script and its element, one attribute on each line. */
export function elementMarkup(markup: Markup): string {
  const { origin, title, height, followsPage, isSigned } = markup
  const attributes = [
    ['src', frameAddress(markup)],
    ...(isSigned ? [['token-url', '/scanboard-token']] : []),
    ...(followsPage ? [['theme', 'page']] : []),
    ...(height === '' ? [] : [['height', height]]),
    ['title', title],
  ].map(([name, value]) => `  ${name}="${escaped(value!)}"`)
  return [
    `<script src="${escaped(origin + EMBED_SCRIPT)}" async></script>`,
    '<scanboard-embed',
    ...attributes,
    '></scanboard-embed>',
  ].join('\n')
}

/** A frame of a fixed height, for pages in which no script may stand. `token`: in words, what is to be put there. */
export function frameMarkup(markup: Markup, token: string): string {
  const { title, height, scheme, isSigned } = markup
  return [
    '<iframe',
    `  src="${escaped(frameAddress(markup) + (isSigned ? `#token=${token}` : ''))}"`,
    `  title="${escaped(title)}"`,
    `  width="100%" height="${height || '800'}"`,
    `  style="border: 0; color-scheme: ${scheme}"`,
    '  loading="lazy"',
    '></iframe>',
  ].join('\n')
}

/** As it may stand between double quotes in HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

type Claims = Pick<EmbedClaims, 'show' | 'locked'>

/**
 * A function that answers a token, with nothing but what comes with the language. The secret is read from the environment.
 * `comment`: what stands above it, in words.
 */
export function signingSnippet(
  language: SigningLanguage,
  { id, claims, comment }: { readonly id: string; readonly claims: Claims; readonly comment: string },
): string {
  return { node, python, php }[language](id, claims, comment)
}

function node(id: string, claims: Claims, comment: string): string {
  return `import { createHmac } from 'node:crypto'

const EMBED = ${JSON.stringify(id)}
const SECRET = process.env.SCANBOARD_EMBED_SECRET

// ${comment}
export function scanboardToken() {
  const now = Math.floor(Date.now() / 1000)
  const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const header = { alg: 'HS256', typ: 'JWT', kid: EMBED }
  const payload = { iat: now, exp: now + 600${entries(claims, '    ', (key) => key, ': ')} }
  const text = encode(header) + '.' + encode(payload)
  return text + '.' + createHmac('sha256', SECRET).update(text).digest('base64url')
}
`
}

function python(id: string, claims: Claims, comment: string): string {
  return `import base64, hashlib, hmac, json, os, time

EMBED = ${JSON.stringify(id)}
SECRET = os.environ["SCANBOARD_EMBED_SECRET"]

# ${comment}
def scanboard_token():
    now = int(time.time())
    encode = lambda part: base64.urlsafe_b64encode(part).rstrip(b"=")
    header = {"alg": "HS256", "typ": "JWT", "kid": EMBED}
    payload = {"iat": now, "exp": now + 600${entries(claims, '        ', JSON.stringify, ': ')}}
    text = b".".join(encode(json.dumps(part).encode()) for part in (header, payload))
    signature = hmac.new(SECRET.encode(), text, hashlib.sha256).digest()
    return (text + b"." + encode(signature)).decode()
`
}

function php(id: string, claims: Claims, comment: string): string {
  const parts = Object.entries<object | undefined>(claims).map(
    ([name, value = {}]) => `,\n        ${quoted(name)} => ${phpArray(value)}`,
  )
  return `<?php
const EMBED = ${quoted(id)};

// ${comment}
function scanboard_token(): string
{
    $now = time();
    $encode = fn (string $part) => rtrim(strtr(base64_encode($part), '+/', '-_'), '=');
    $header = ['alg' => 'HS256', 'typ' => 'JWT', 'kid' => EMBED];
    $payload = ['iat' => $now, 'exp' => $now + 600${parts.join('')}];
    $text = $encode(json_encode($header)) . '.' . $encode(json_encode($payload));
    return $text . '.' . $encode(hash_hmac('sha256', $text, getenv('SCANBOARD_EMBED_SECRET'), true));
}
`
}

/** The claims behind the first entries of an object: only texts are in them, which JSON and both languages write alike. */
function entries(claims: Claims, indent: string, key: (name: string) => string, colon: string): string {
  return Object.entries(claims)
    .map(([name, value]) => `,\n${indent}${key(name)}${colon}${JSON.stringify(value)}`)
    .join('')
}

function phpArray(texts: object): string {
  return `[${Object.entries(texts)
    .map(([name, value]) => `${quoted(name)} => ${quoted(String(value))}`)
    .join(', ')}]`
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
