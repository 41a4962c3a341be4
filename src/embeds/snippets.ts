/** What stands in other people's programs: how their servers sign tokens for an embed. */
import type { EmbedClaims } from '#contract/embeds.ts'

export const SIGNING_LANGUAGES = ['node', 'python', 'php'] as const
export type SigningLanguage = (typeof SIGNING_LANGUAGES)[number]

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
