import type { Context } from 'hono'
import { Problem } from '#contract/problem.ts'
import type { ProxyAccess } from '#server/access-config.ts'
import { accessOfPerson, type SignIn } from './sign-in.ts'

/** From which address a request came; undefined where there is no connection. */
export type RemoteAddressOf = (c: Context) => string | undefined

/** A proxy in front has signed people in and says in headers who they are. Nobody else's word on that counts. */
export function proxySignIn(config: ProxyAccess, remoteAddressOf: RemoteAddressOf): SignIn {
  const { roles, isProxy, userHeader, nameHeader, groupsHeader, signOutUrl } = config
  return {
    mode: 'proxy',
    canSignOut: signOutUrl !== undefined,
    identify(c) {
      if (!isProxy(remoteAddressOf(c) ?? '')) {
        throw new Problem(403, 'The dashboard is reached only through the sign-on in front of it.')
      }
      const id = headerOf(c, userHeader)
      if (id === '') {
        throw new Problem(401, `Nobody is signed in: the proxy sent no ${userHeader}.`)
      }
      const name = (nameHeader !== undefined && headerOf(c, nameHeader)) || id
      const groups = groupsHeader === undefined ? [] : headerOf(c, groupsHeader).split(/[,;|]/)
      return accessOfPerson(
        { id, name, groups: groups.map((group) => group.trim()).filter((group) => group !== '') },
        'proxy',
        roles,
      )
    },
    ...(signOutUrl !== undefined && { signOut: () => signOutUrl }),
  }
}

/** Headers are bytes; names in them are UTF-8 by all that is customary, where they are more than ASCII. */
function headerOf(c: Context, name: string): string {
  const raw = (c.req.header(name) ?? '').trim()
  const text = Buffer.from(raw, 'latin1').toString('utf8')
  return text.includes('�') ? raw : text
}
