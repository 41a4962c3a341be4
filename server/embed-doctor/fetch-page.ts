/**
 * Asks for a page of another site, for somebody who names its address. It goes only where `spaceOf` lets it: each address is
 * checked when it is connected to, so that a name cannot lead elsewhere the second time (DNS rebinding), and so is each
 * step that the page leads on to, which may not be nearer than the one before. Nothing is sent that says who asks.
 */
import { lookup as resolve } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, errors, type Dispatcher } from 'undici'
import { isHttpUrl } from '#server/web-address.ts'
import { mayLeadTo, spaceOf, type AddressSpace } from './address-space.ts'

export const PAGE_LIMITS = { wholeMs: 5_000, mostBytes: 1024 * 1024, mostSteps: 3 } as const

export interface FetchedPage {
  /** Where it was in the end. */
  readonly url: URL
  readonly space: AddressSpace
  readonly status: number
  /** Each header of the name, as often as it came. */
  readonly header: (name: string) => readonly string[]
  /** Undefined where it is no HTML, or packed. */
  readonly html: string | undefined
}

type Answer = Dispatcher.ResponseData

/** Why there is no answer. */
export type FetchFault =
  | 'forbiddenAddress'
  | 'unknownName'
  | 'unreachable'
  | 'tooSlow'
  | 'tooManySteps'
  | 'certificate'
  | 'noWebPage'

/** The space that an address leads to; undefined where its name is known to nobody. */
export function spaceOfHost(hostname: string): Promise<AddressSpace | undefined> {
  const literal = literalOf(hostname)
  if (literal !== undefined) return Promise.resolve(spaceOf(literal))
  return new Promise((done) => {
    resolve(hostname, (error, address) => done(error ? undefined : spaceOf(address)))
  })
}

export interface FetchOptions {
  /** Whether pages of this machine may be asked for. */
  readonly loopback: boolean
  readonly limits?: typeof PAGE_LIMITS
  /** For tests, which have no page in the internet. */
  readonly spaceOf?: (ip: string) => AddressSpace
}

/** The page, or why not. */
export async function fetchPage(
  address: URL,
  { loopback, limits = PAGE_LIMITS, spaceOf: spaceOfIp = spaceOf }: FetchOptions,
): Promise<FetchedPage | { readonly fault: FetchFault; readonly url: URL }> {
  const nearest: AddressSpace = loopback ? 'loopback' : 'local'
  // Of this step and of the one before. A name with addresses in several counts as the farthest of them.
  let space: AddressSpace | undefined
  let before: AddressSpace = nearest
  const lets = (ip: string) => {
    const of = spaceOfIp(ip)
    if (!mayLeadTo(before, of)) return false
    space = space === undefined || mayLeadTo(space, of) ? of : space
    return true
  }
  const signal = AbortSignal.timeout(limits.wholeMs)
  const agent = new Agent({
    connect: { lookup: lookupWhere(lets), timeout: limits.wholeMs },
    allowH2: false,
    // A connection is for one step, so that each is checked.
    pipelining: 0,
  })
  let url = new URL(address.href)
  try {
    for (let step = 0; step <= limits.mostSteps; step++) {
      const literal = literalOf(url.hostname)
      // A number is connected to without being looked up.
      if (literal !== undefined && !lets(literal)) return { fault: 'forbiddenAddress', url }
      // One step after the other: each says where the next leads.
      const answer = await ask(agent, url, signal)
      const next = nextOf(answer, url)
      if (next === undefined) {
        const html = await htmlOf(answer, limits.mostBytes)
        return {
          url,
          space: space ?? before,
          status: answer.statusCode,
          header: (name) => valuesOf(answer, name),
          html,
        }
      }
      answer.body.destroy()
      if (!isHttpUrl(next.href)) return { fault: 'noWebPage', url }
      url = next
      before = space ?? before
      space = undefined
    }
    return { fault: 'tooManySteps', url }
  } catch (error) {
    return { fault: faultOf(error), url }
  } finally {
    // What is still on its way is of no use to anybody.
    await agent.destroy()
  }
}

async function ask(agent: Agent, { origin, pathname, search }: URL, signal: AbortSignal): Promise<Answer> {
  const answer = await agent.request({
    origin,
    path: pathname + search,
    method: 'GET',
    headers: { accept: 'text/html', 'accept-encoding': 'identity', 'user-agent': 'Scanboard-embed-doctor' },
    signal,
  })
  // What is left unread is broken off, which nobody else would hear of.
  answer.body.on('error', () => undefined)
  return answer
}

function nextOf({ statusCode, headers }: Answer, url: URL): URL | undefined {
  const { location } = headers
  if (![301, 302, 303, 307, 308].includes(statusCode) || typeof location !== 'string') return undefined
  return URL.canParse(location, url.href) ? new URL(location, url) : undefined
}

/** As much of it as is taken: what matters stands near the beginning. */
async function htmlOf(answer: Answer, mostBytes: number): Promise<string | undefined> {
  const [kind = ''] = valuesOf(answer, 'content-type')
  const [packing = 'identity'] = valuesOf(answer, 'content-encoding')
  if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(kind) || packing.toLowerCase() !== 'identity') {
    answer.body.destroy()
    return undefined
  }
  const parts: Buffer[] = []
  let length = 0
  for await (const part of answer.body) {
    parts.push(part as Buffer)
    length += (part as Buffer).length
    if (length >= mostBytes) break
  }
  return Buffer.concat(parts).subarray(0, mostBytes).toString('utf8')
}

function valuesOf({ headers }: Answer, name: string): readonly string[] {
  const value = headers[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** An address by its number, without the brackets of IPv6. */
function literalOf(hostname: string): string | undefined {
  const plain = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(plain) === 0 ? undefined : plain
}

class ForbiddenAddress extends Error {}

/** Looks a name up, and leaves out addresses that are not to be connected to. */
function lookupWhere(lets: (ip: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const [first, ...more] = found.filter(({ address }) => lets(address))
      if (first === undefined) return done(new ForbiddenAddress('None of its addresses is asked.'), '', 0)
      if (options.all) return done(null, [first, ...more])
      return done(null, first.address, first.family)
    })
  }
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS|ERR_SSL/

function faultOf(error: unknown): FetchFault {
  if (error instanceof ForbiddenAddress) return 'forbiddenAddress'
  if (error instanceof errors.ConnectTimeoutError || (error as Error).name === 'TimeoutError') return 'tooSlow'
  const code = String((error as { code?: unknown }).code)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknownName'
  return CERTIFICATE.test(code) ? 'certificate' : 'unreachable'
}
