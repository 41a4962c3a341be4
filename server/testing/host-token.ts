import { createHmac } from 'node:crypto'

const HASHES: Readonly<Record<string, string>> = { HS256: 'sha256', HS512: 'sha512' }

/**
 * A token as the server of a host signs it, by hand and not by what checks it. `secret` and `embed` are as they were told when
 * the embed was made.
 */
export function hostToken(
  { embed, secret }: { readonly embed: string; readonly secret: string },
  payload: object,
  header: object = {},
): string {
  const head = { alg: 'HS256', typ: 'JWT', kid: embed, ...header }
  const signed = [head, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  const hash = HASHES[head.alg]
  const signature = hash === undefined ? '' : createHmac(hash, secret).update(signed).digest('base64url')
  return `${signed}.${signature}`
}
