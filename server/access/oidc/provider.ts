/** The provider, spoken to by `openid-client`; what it says of itself is asked when somebody first signs in. */
import * as client from 'openid-client'
import { Problem } from '#contract/problem.ts'
import type { OidcConfig } from '#server/oidc-config.ts'
import type { Attempt } from './cookies.ts'
import type { Claims } from './person.ts'

const TIMEOUT_SECONDS = 10

export interface Provider {
  /** Where to send somebody to sign in, for an attempt. */
  addressFor(attempt: Attempt, options: { readonly asOther: boolean }): Promise<string>
  /** What the provider says of whoever comes back with this query, if that answers the attempt. */
  claimsOf(query: string, attempt: Attempt): Promise<Claims>
  /** Where its own sign-on is ended; undefined where it has no such place. */
  signOutAddress(): Promise<string | undefined>
}

/** Throws nothing yet. What its methods throw, `failureOf` tells apart. */
export function createProvider(config: OidcConfig, secret: string): Provider {
  const { publicUrl, issuer, clientId, scopes } = config
  const redirectUri = `${publicUrl}/auth/callback`
  let known: Promise<client.Configuration> | undefined

  function provider(): Promise<client.Configuration> {
    // One question for all who wait, and another one after a failure.
    known ??= discover().catch((error: unknown) => {
      known = undefined
      throw new Problem(
        503,
        `The sign-on at ${issuer.host} cannot be reached, or does not answer as one. Try again in a minute.`,
        { retryAfterSeconds: 30, cause: error },
      )
    })
    return known
  }

  function discover(): Promise<client.Configuration> {
    const auth = config.clientAuth === 'basic' ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret)
    return client.discovery(issuer, clientId, undefined, auth, {
      timeout: TIMEOUT_SECONDS,
      // The settings let only this machine do without TLS. Signatures are checked although the connection vouches for them.
      execute: [
        client.enableNonRepudiationChecks,
        ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    })
  }

  return {
    async addressFor({ state, nonce, verifier }, { asOther }) {
      const address = client.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: scopes,
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(asOther && { prompt: promptFor(issuer) }),
      })
      return address.href
    },
    async claimsOf(query, { state, nonce, verifier }) {
      const server = await provider()
      // Not the address of the request: behind a proxy that is another than the provider knows.
      const tokens = await client.authorizationCodeGrant(server, new URL(`${redirectUri}${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const signed = tokens.claims()!
      if (server.serverMetadata().userinfo_endpoint === undefined) return signed
      // Many providers say here what they leave out of the token. What is signed has the last word.
      return { ...(await client.fetchUserInfo(server, tokens.access_token, signed.sub)), ...signed }
    },
    async signOutAddress() {
      const server = await provider()
      if (server.serverMetadata().end_session_endpoint === undefined) return undefined
      return client.buildEndSessionUrl(server, { post_logout_redirect_uri: `${publicUrl}/` }).href
    },
  }
}

/** Every provider must know `login`; Google's alone goes by another word. */
function promptFor({ hostname }: URL): string {
  return hostname === 'accounts.google.com' ? 'select_account' : 'login'
}

/** A failure in words for whoever wanted to sign in, with what the log should say as its cause. */
export function failureOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof client.AuthorizationResponseError) {
    return new Problem(403, 'The sign-on has not let you in, or you have gone back.', { cause: error })
  }
  if (error instanceof client.WWWAuthenticateChallengeError) {
    const told = error.cause.map(({ parameters }) => parameters['error'] ?? 'no reason').join(', ')
    return failureOf(new TypeError(`The provider does not know this client by its secret: ${told}`, { cause: error }))
  }
  // A code that is used up or too old is the visitor's to mend; anything else that is said here is wrong in the settings.
  const isRefused = error instanceof client.ResponseBodyError && error.error !== 'invalid_grant'
  const isSilent = error instanceof TypeError || (error instanceof client.ClientError && isOfConnection(error))
  if (isRefused || isSilent) {
    return new Problem(503, 'The sign-on did not answer as it should. Try again in a minute.', {
      retryAfterSeconds: 30,
      cause: error,
    })
  }
  return new Problem(
    401,
    'The sign-in could not be completed: it was not begun in this browser, or is over. Sign in once more.',
    { cause: error },
  )
}

function isOfConnection({ code = '' }: client.ClientError): boolean {
  return ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].includes(code)
}
