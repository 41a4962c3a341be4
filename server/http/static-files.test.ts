import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressFolder } from '../../scripts/compress.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { answerProblems } from './problems.ts'
import { readStaticFiles, staticFiles } from './static-files.ts'

const PAGE = '<!doctype html><title>Scanboard</title>'
const SEITE = '<!doctype html><html lang="de"><title>Scanboard</title>'
const SCRIPT = `console.log(1)\n`.repeat(200)
let outside: string
let app: Hono

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'scanboard-static-'))
  const dist = join(outside, 'dist')
  mkdirSync(join(dist, 'assets'), { recursive: true })
  mkdirSync(join(dist, '.vite'))
  writeFileSync(join(outside, 'state.db'), 'secret')
  writeFileSync(join(dist, '.vite/manifest.json'), '{}')
  writeFileSync(join(dist, 'index.en.html'), PAGE)
  writeFileSync(join(dist, 'index.de.html'), SEITE)
  writeFileSync(join(dist, 'icon.svg'), '<svg/>')
  writeFileSync(join(dist, 'assets/main-1a2b3c.js'), SCRIPT)
  await compressFolder(dist)
  app = new Hono()
  app.onError(answerProblems(silentLog))
  app.use(staticFiles(readStaticFiles(dist)))
})
afterAll(() => rmSync(outside, { recursive: true }))

const get = (path: string, headers: Record<string, string> = {}) => app.request(`http://localhost${path}`, { headers })

test('a file with a hash in its name may be kept for ever', async () => {
  const answer = await get('/assets/main-1a2b3c.js')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/javascript/)
  expect(answer.headers.get('Content-Length')).toBe(String(SCRIPT.length))
  expect(await answer.text()).toBe(SCRIPT)
})

test.each(['/', '/index.html', '/qrs', '/qrs/code.with.dots', '/campaigns/a%2Fb'])(
  '%s is the page, and is asked for anew each time',
  async (path) => {
    const answer = await get(path, { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/)
    expect(answer.headers.get('Cache-Control')).toBe('no-cache')
    expect(await answer.text()).toBe(PAGE)
  },
)

test.each([
  ['nothing is said of it', '/', {}, PAGE],
  ['the browser prefers German', '/qrs', { 'Accept-Language': 'de-AT,de;q=0.9,en;q=0.8' }, SEITE],
  ['German comes behind English', '/qrs', { 'Accept-Language': 'en-US,de;q=0.9' }, PAGE],
  ['neither is spoken here', '/', { 'Accept-Language': 'fr-FR,fr;q=0.9' }, PAGE],
  ['the first is not spoken here', '/', { 'Accept-Language': 'fr-FR,de;q=0.9,en;q=0.8' }, SEITE],
  ['English was chosen', '/', { 'Accept-Language': 'de', Cookie: 'language=en' }, PAGE],
  ['German was chosen', '/clients', { 'Accept-Language': 'en', Cookie: 'theme=dark; language=de' }, SEITE],
  ['the address says German', '/?period=week&language=de', { Cookie: 'language=en' }, SEITE],
  ['the address says what is not spoken', '/?language=xx', { Cookie: 'language=de' }, SEITE],
  ['the file of a language is asked for by name', '/index.de.html', {}, PAGE],
] as const)('where %s, the page speaks accordingly', async (_, path, headers, page) => {
  const answer = await get(path, { Accept: 'text/html', ...headers })
  expect(await answer.text()).toBe(page)
  expect(answer.headers.get('Vary')).toBe('Accept-Encoding, Accept-Language, Cookie')
  expect(answer.headers.get('Set-Cookie')).toBeNull()
})

test.each([
  ['br', 'br', brotliDecompressSync],
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ['*', 'br', brotliDecompressSync],
])('to "Accept-Encoding: %s" the file is sent as %s', async (accepted, encoding, decompress) => {
  const answer = await get('/assets/main-1a2b3c.js', { 'Accept-Encoding': accepted })
  expect(answer.headers.get('Content-Encoding')).toBe(encoding)
  expect(answer.headers.get('Vary')).toBe('Accept-Encoding')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(answer.headers.get('Content-Length')).toBe(String(bytes.byteLength))
  expect(bytes.byteLength).toBeLessThan(SCRIPT.length / 10)
  expect(decompress(bytes).toString()).toBe(SCRIPT)
})

test.each(['', 'identity', 'zstd', 'br;q=0'])(
  'to "Accept-Encoding: %s" the file is sent as it is',
  async (accepted) => {
    const answer = await get('/assets/main-1a2b3c.js', { 'Accept-Encoding': accepted })
    expect(answer.headers.get('Content-Encoding')).toBeNull()
    expect(await answer.text()).toBe(SCRIPT)
  },
)

test('who has the newest already is told so, once for each encoding', async () => {
  const tagOf = async (accepted: string) =>
    (await get('/assets/main-1a2b3c.js', { 'Accept-Encoding': accepted })).headers.get('ETag')!
  const [plain, br] = [await tagOf('identity'), await tagOf('br')]
  expect(plain).not.toBe(br)
  // A proxy that compresses makes tags weak; the star stands for any.
  for (const known of [plain, `"old", ${plain}`, `W/"old",W/${plain}`, '*']) {
    const again = await get('/assets/main-1a2b3c.js', { 'If-None-Match': known })
    expect(again.status, known).toBe(304)
    expect(await again.text()).toBe('')
  }
  const other = await get('/assets/main-1a2b3c.js', { 'If-None-Match': plain, 'Accept-Encoding': 'br' })
  expect(other.status).toBe(200)
})

test('a file that is missing is not found, not the page', async () => {
  for (const path of ['/assets/gone-000000.js', '/missing.png']) {
    expect((await get(path, { Accept: '*/*' })).status).toBe(404)
  }
  const asset = await get('/assets/gone', { Accept: 'text/html' })
  expect(asset.status).toBe(404)
  expect(await asset.json()).toEqual({ status: 404, message: 'There is no such file.', data: null })
})

test.each([
  '/../state.db',
  '/%2e%2e/state.db',
  '/..%2fstate.db',
  '/assets/..%2f..%2fstate.db',
  '/assets/%2e%2e/%2e%2e/state.db',
  '/assets\\..\\..\\state.db',
  '/.vite/manifest.json',
  '/assets/main-1a2b3c.js.br',
  '/state.db%00.js',
])('%s leads to nothing outside the list', async (path) => {
  // As a Request the address would be tidied before the server sees it.
  const answer = await app.fetch({
    url: `http://localhost${path}`,
    method: 'GET',
    headers: new Headers({ Accept: '*/*' }),
  } as Request)
  expect(answer.status).toBe(404)
  expect(await answer.text()).not.toContain('secret')
})

test('HEAD answers the headers alone, and POST is not allowed', async () => {
  const head = await app.request('http://localhost/assets/main-1a2b3c.js', { method: 'HEAD' })
  expect(head.status).toBe(200)
  expect(head.headers.get('Content-Length')).toBe(String(SCRIPT.length))
  expect(await head.text()).toBe('')
  const post = await app.request('http://localhost/', { method: 'POST' })
  expect(post.status).toBe(405)
  expect(post.headers.get('Allow')).toBe('GET, HEAD')
})

test('without a build the page says what to run', async () => {
  const bare = new Hono().use(staticFiles(readStaticFiles(join(outside, 'nothing-here'))))
  const answer = await bare.request('http://localhost/', { headers: { Accept: 'text/html' } })
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('npm run build')
})
