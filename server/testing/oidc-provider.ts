/**
 * A certified provider of OpenID Connect, run by the tests on a port of this machine. Whoever types a name of `PEOPLE` is
 * signed in as that person, with any password.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider, type Configuration } from 'oidc-provider'

export const CLIENT = { id: 'scanboard', secret: 'a-secret-of-the-tests-0123456789' }

/** Claims by the name that is typed in. */
const PEOPLE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ann: { name: 'Ann Example', email: 'ann@example.org', email_verified: true, groups: ['it'] },
  bob: { name: 'Bob Example', email: 'bob@example.org', email_verified: true, groups: ['sales'] },
  cleo: { name: 'Cleo Example', email: 'cleo@example.org', email_verified: true, groups: ['staff', 'visitors'] },
  // In no list of anybody's.
  dan: { name: 'Dan Example', email: 'dan@example.org', email_verified: true, groups: [] },
  // Says to be Ann, which nobody has checked.
  eve: { name: 'Eve Example', email: 'ann@example.org', email_verified: false, groups: [] },
}

export interface TestProvider {
  readonly issuer: string
  close(): Promise<void>
}

/** Starts a provider that knows a Scanboard at the address. Port 0 takes any free one. */
export async function startProvider(scanboard: string, port = 0): Promise<TestProvider> {
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const answer = quietly(() => new Provider(issuer, configurationFor(scanboard)).callback())
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function configurationFor(scanboard: string): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${scanboard}/auth/callback`],
        post_logout_redirect_uris: [`${scanboard}/`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
    cookies: { keys: ['cookies of the tests'] },
    // Seconds; without them it tells at each use that they are its own choice.
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
    // Nobody is asked whether Scanboard may know their name: it belongs to the house.
    async loadExistingGrant({ oidc }) {
      const { provider, session, client } = oidc
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  }
}

/** It warns that its sign-in page is for development, as it is here. */
function quietly<Value>(make: () => Value): Value {
  const { warn, info } = console
  Object.assign(console, { warn() {}, info() {} })
  try {
    return make()
  } finally {
    Object.assign(console, { warn, info })
  }
}
