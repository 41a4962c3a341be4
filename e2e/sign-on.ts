/** A sign-on for the server of the journeys: a certified provider beside it, that knows the people of the tests. */
import { createServer, type AddressInfo } from 'node:net'
import type { DatabaseSync } from 'node:sqlite'
import { oidcSignIn } from '#server/access/oidc/oidc.ts'
import type { SignIn } from '#server/access/sign-in.ts'
import type { Clock } from '#server/clock.ts'
import { readConfig } from '#server/config.ts'
import type { Log } from '#server/log.ts'
import { openSessions } from '#server/state/sessions.ts'
import { CLIENT, startProvider } from '#server/testing/oidc-provider.ts'

export interface SignOn {
  readonly signIn: SignIn
  /** Where the server must listen: the provider sends people back there. */
  readonly port: number
  close(): Promise<void>
}

/** Ann is an admin; Cleo may look. */
export async function startSignOn(state: DatabaseSync, clock: Clock, log: Log): Promise<SignOn> {
  const port = await freePort()
  const here = `http://127.0.0.1:${port}`
  const provider = await startProvider(here)
  const { access } = readConfig({
    SCANBOARD_ACCESS: 'oidc',
    SCANBOARD_URL: here,
    SCANBOARD_OIDC_ISSUER: provider.issuer,
    SCANBOARD_OIDC_CLIENT_ID: CLIENT.id,
    SCANBOARD_OIDC_CLIENT_SECRET: CLIENT.secret,
    SCANBOARD_ADMINS: 'ann@example.org',
    SCANBOARD_VIEWERS: 'group:staff',
  })
  if (access.mode !== 'oidc') throw new Error('These settings are those of OpenID Connect.')
  return { signIn: oidcSignIn(access, openSessions(state, clock), log), port, close: () => provider.close() }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
