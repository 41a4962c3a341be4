/** As much of a browser as signing in needs: it keeps cookies for each origin and follows redirects one by one. */
export interface Browser {
  /** Goes to an address as somebody who follows a link does, and follows no redirect. */
  go(address: string, init?: RequestInit): Promise<Response>
  /** The same, and on through all redirects. */
  follow(address: string, init?: RequestInit): Promise<{ readonly address: string; readonly answer: Response }>
  /** Cookies of an origin, which may be changed. */
  cookies(origin: string): Map<string, string>
}

export type Fetch = (address: string, init: RequestInit) => Promise<Response>

const MOST_REDIRECTS = 10

/** Each of the origins is answered by a function; all others over the network. */
export function createBrowser(answering: Readonly<Record<string, Fetch>>): Browser {
  const jars = new Map<string, Map<string, string>>()
  const cookies = (origin: string) => {
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    return jar
  }

  async function go(address: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(address)
    const jar = cookies(origin)
    const headers = new Headers({ Accept: 'text/html', ...(init.headers as Record<string, string>) })
    if (jar.size > 0) headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await (answering[origin] ?? fetch)(address, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }

  return {
    go,
    cookies,
    async follow(address, init) {
      let at = address
      let answer = await go(at, init)
      for (let i = 0; i < MOST_REDIRECTS && answer.headers.has('Location'); i++) {
        at = new URL(answer.headers.get('Location')!, at).href
        answer = await go(at)
      }
      return { address: at, answer }
    },
  }
}
