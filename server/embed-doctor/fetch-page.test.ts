import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html, startPages, type PageServer } from '#server/testing/page-server.ts'
import type { AddressSpace } from './address-space.ts'
import { PAGE_LIMITS, fetchPage, spaceOfHost } from './fetch-page.ts'

let pages: PageServer
beforeAll(async () => {
  const to = (location: string) => (answer: ServerResponse) => {
    answer.writeHead(302, { Location: location })
    answer.end()
  }
  pages = await startPages({
    '/': html('<p>Start', { 'Content-Security-Policy': ['frame-src *', "default-src 'self'"] }),
    '/once': to('/'),
    '/twice': to('/once'),
    '/thrice': to('/twice'),
    '/four': to('/thrice'),
    '/metadata': to('http://169.254.169.254/latest/meta-data/'),
    '/file': to('file:///etc/passwd'),
    '/long': html('x'.repeat(3_000_000)),
    '/packed': (answer) => {
      answer.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' })
      answer.end(gzipSync('<p>Start'))
    },
    '/picture': (answer) => {
      answer.writeHead(200, { 'Content-Type': 'image/png' })
      answer.end('x')
    },
    '/never': () => undefined,
    '/drops': (answer) => void answer.destroy(),
  })
})
afterAll(() => pages.close())

const get = (path: string, limits = PAGE_LIMITS) => fetchPage(new URL(path, pages.origin), { loopback: true, limits })
const fault = async (address: string, loopback = false) => {
  const answer = await fetchPage(new URL(address), { loopback })
  return 'fault' in answer ? answer.fault : undefined
}

test('a page comes with each header of a name, where it was in the end, and asked for by nobody', async () => {
  const page = await get('/thrice?x=1#part')
  if ('fault' in page) throw new Error(page.fault)
  expect(page.url.href).toBe(`${pages.origin}/`)
  expect(page.status).toBe(200)
  expect(page.space).toBe('loopback')
  expect(page.html).toContain('<p>Start')
  expect(page.header('content-security-policy')).toEqual(['frame-src *', "default-src 'self'"])
  const [first = ''] = pages.asked
  expect(first).toMatch(/^GET \/thrice\?x=1 /)
  expect(pages.asked.join('\n')).not.toMatch(/cookie|authorization|referer/i)
})

test('no more than a megabyte is read, and only HTML that is not packed', async () => {
  const long = await get('/long')
  expect('html' in long && long.html?.length).toBe(1_048_576)
  for (const path of ['/packed', '/picture']) {
    const answer = await get(path)
    expect('html' in answer && answer.html).toBeUndefined()
    expect('status' in answer && answer.status).toBe(200)
  }
})

describe('there is no page', () => {
  test.each([
    ['/four', 'tooManySteps'],
    ['/metadata', 'forbiddenAddress'],
    ['/file', 'noWebPage'],
    ['/drops', 'unreachable'],
  ])('%s: %s', async (path, expected) => {
    const answer = await get(path)
    expect('fault' in answer && answer.fault).toBe(expected)
  })

  test('where it takes too long', async () => {
    const answer = await get('/never', { ...PAGE_LIMITS, wholeMs: 100 } as never)
    expect('fault' in answer && answer.fault).toBe('tooSlow')
  })

  test.each([
    ['http://169.254.169.254/latest/meta-data/', true],
    ['http://[fe80::1]/', true],
    ['http://[::ffff:169.254.169.254]/', true],
    ['http://2852039166/', true],
    ['http://0.0.0.0/', true],
    ['http://[::]/', true],
    // This machine, by its numbers and by its name, which is looked up.
    ['http://127.0.0.1/', false],
    ['http://127.1/', false],
    ['http://localhost/', false],
    ['http://[::1]/', false],
  ])('at an address that nobody is asked at: %s', async (address, loopback) => {
    expect(await fault(address, loopback)).toBe('forbiddenAddress')
  })

  test('under a name that nobody knows', async () => {
    expect(await fault('http://scanboard-embeds.invalid/')).toBe('unknownName')
  })
})

describe('a page leads on', () => {
  /** From `/once` to the start, by addresses that lie in these spaces. */
  const lead = (...spaces: AddressSpace[]) =>
    fetchPage(new URL('/once', pages.origin), { loopback: true, spaceOf: () => spaces.shift()! })

  test.each<[AddressSpace, AddressSpace]>([
    ['public', 'public'],
    ['local', 'public'],
    ['local', 'local'],
    ['loopback', 'local'],
    ['loopback', 'loopback'],
  ])('from %s to %s, and is there then', async (from, to) => {
    expect(await lead(from, to)).toMatchObject({ status: 200, space: to })
    // Over a connection that is kept, a name would not be looked up, nor its address be checked.
    expect(pages.asked.at(-1)).toContain('"connection":"close"')
  })

  test.each<[AddressSpace, AddressSpace]>([
    ['public', 'local'],
    ['public', 'loopback'],
    ['local', 'loopback'],
    ['loopback', 'never'],
  ])('from %s not to %s, which is not asked', async (from, to) => {
    const asked = pages.asked.length
    const url = new URL('/', pages.origin)
    expect(await lead(from, to)).toEqual({ fault: 'forbiddenAddress', url })
    expect(pages.asked.length).toBe(asked + 1)
  })
})

test('a host is in a space', async () => {
  expect(await spaceOfHost('127.0.0.1')).toBe('loopback')
  expect(await spaceOfHost('localhost')).toBe('loopback')
  expect(await spaceOfHost('[fd12::1]')).toBe('local')
  expect(await spaceOfHost('scanboard-embeds.invalid')).toBeUndefined()
})
