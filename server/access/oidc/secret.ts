import { readFileSync } from 'node:fs'
import { ConfigError } from '#server/config.ts'
import { blotOut } from '#server/log.ts'
import type { OidcConfig } from '#server/oidc-config.ts'

/** The secret as it is set, or as its file holds it. Throws `ConfigError` that names the file where it cannot be read. */
export function readSecret(from: OidcConfig['clientSecret']): string {
  const secret = 'value' in from ? from.value : readFrom(from.file)
  blotOut(secret)
  return secret
}

function readFrom(file: string): string {
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new ConfigError(
      `SCANBOARD_OIDC_CLIENT_SECRET_FILE is ${JSON.stringify(file)}, which cannot be read (${code}). It must be a file that ` +
        'this user may read, with the secret in it and nothing else.',
    )
  }
  if (text === '') {
    throw new ConfigError(`SCANBOARD_OIDC_CLIENT_SECRET_FILE is ${JSON.stringify(file)}, which is empty.`)
  }
  return text
}
