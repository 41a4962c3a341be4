/** The doctor over HTTP, looking at real pages of a small server, each with one fault. */
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Finding } from '#contract/embed-doctor.ts'
import { RIGHTS_OF, ROLES, type Role } from '#contract/session.ts'
import { openSignIn } from '#server/access/open.ts'
import { createLog } from '#server/log.ts'
import { openEmbeds, type Embeds, type StoredEmbed } from '#server/state/embeds.ts'
import { openLinkPasses } from '#server/state/link-passes.ts'
import { openLinks, type Links } from '#server/state/links.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { html, startPages, type PageServer } from '#server/testing/page-server.ts'
import { NOW } from '#server/testing/small-organisation.ts'
import { stateInMemory, testApp } from '#server/testing/test-app.ts'

const OWN = 'http://127.0.0.1:4310'

let now: number
let role: Role
let logged: string[]
let embeds: Embeds
let embed: StoredEmbed
let links: Links
let app: ReturnType<typeof testApp>
let pages: PageServer
beforeAll(async () => {
  const frame = (attributes = '', src = `${OWN}/embed/${embed.id}/clients/harbour?theme=dark`) =>
    `<iframe src="${src}" ${attributes}></iframe>`
  const element = (attributes: string) =>
    `<script src="${OWN}/embed.js" async nonce="abc"></script><scanboard-embed src="${OWN}/embed/${embed.id}" ${attributes}></scanboard-embed>`
  const csp = (policy: string) => ({ 'Content-Security-Policy': policy })
  const page =
    (body: () => string, headers = {}) =>
    (answer: Parameters<ReturnType<typeof html>>[0]) =>
      html(body(), headers)(answer)
  pages = await startPages({
    '/right': page(() => element('token-url="/token"')),
    '/bare': page(() => '<p>Nothing'),
    '/csp': page(() => frame(), csp("default-src 'self'")),
    '/meta': page(
      () => `<head><meta http-equiv="Content-Security-Policy" content="frame-src 'none'"></head>${frame()}`,
    ),
    '/csp-right': page(() => element('token-url="/token"'), csp(`default-src 'self' ${OWN}`)),
    '/csp-script': page(() => element('token-url="/token"'), csp(`frame-src ${OWN}; script-src 'self'`)),
    '/csp-nonce': page(() => element('token-url="/token"'), csp(`script-src 'nonce-xyz' 'strict-dynamic'`)),
    '/csp-nonce-right': page(() => element('token-url="/token"'), csp(`script-src 'nonce-abc' 'strict-dynamic'`)),
    '/csp-connect': page(() => element('token-url="https://tokens.example.com/"'), csp("connect-src 'self'")),
    '/csp-sandbox': page(() => frame(), csp('sandbox allow-forms')),
    '/sandbox': page(() => frame('sandbox="allow-forms allow-same-origin"')),
    '/sandbox-right': page(() =>
      frame('sandbox="allow-scripts allow-same-origin allow-downloads allow-popups" loading="lazy"'),
    ),
    '/isolated': page(() => frame('credentialless'), { 'Cross-Origin-Embedder-Policy': 'require-corp' }),
    '/hidden': page(() => frame('height="0"')),
    '/srcdoc': page(() => frame('srcdoc="<p>"')),
    '/other-embed': page(() => frame('', `${OWN}/embed/em_other`)),
    '/other-origin': page(() => frame('', `https://old.example.com/embed/${embed.id}`)),
    '/token-in-page': page(() => frame('', `${OWN}/embed/${embed.id}#token=eyJx`)),
    '/no-script': page(() => `<scanboard-embed src="${OWN}/embed/${embed.id}" token="eyJx"></scanboard-embed>`),
    '/commented': page(() => `<!-- ${frame()} --><template>${frame()}</template>`),
    '/sign-in': (answer) => {
      answer.writeHead(401, { 'Content-Type': 'text/html', 'Content-Security-Policy': "frame-src 'none'" })
      answer.end('secret words of the page')
    },
    '/text': (answer) => {
      answer.writeHead(200, { 'Content-Type': 'text/plain' })
      answer.end('secret words of the page')
    },
  })
})
afterAll(() => pages.close())
beforeEach(() => {
  now = NOW
  role = 'manager'
  logged = []
  const clock = () => now
  const state = stateInMemory()
  embeds = openEmbeds(state, clock)
  links = openLinks(state, clock)
  embed = embeds.add({ name: 'Intranet', show: { kind: 'organisation' }, hosts: [pages.origin], createdBy: 'Ann' })
  app = testApp({
    source: {} as ReportSource,
    embeds,
    links,
    linkPasses: openLinkPasses(state, clock),
    clock,
    log: createLog({ level: 'debug', format: 'text', clock, write: (line) => logged.push(line) }),
    signIn: { ...openSignIn, identify: (c) => ({ ...openSignIn.identify(c), name: 'Ann', role }) },
  })
})

async function post(route: string, body: object, headers = {}, of = 'embeds') {
  const answer = await app.request(`${OWN}/api/${of}/${route}`, {
    method: 'POST',
    headers: { Host: '127.0.0.1:4310', 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  const { data, message } = JSON.parse(text) as { message: string; data?: { findings: Finding[] } }
  return { status: answer.status, message, text, headers: answer.headers, findings: data?.findings ?? [] }
}
const look = (path: string, more = {}, headers = {}) =>
  post(`${embed.id}/look-at-page`, { page: new URL(path, pages.origin).href, ...more }, headers)
const codes = async (path: string, more = {}, headers = {}) =>
  (await look(path, more, headers)).findings.map(({ code }) => code)

describe('a page', () => {
  test('of more elements than are read is not read, also where it is pasted', async () => {
    // Each of 1,100 paragraphs opens twenty formatting elements again: 23,100 elements in 9 kB.
    const bold = Array.from({ length: 20 }, (_, i) => `<b id=${i}>`).join('')
    const tooMany = `<p>${bold}</p>${'<p>x</p>'.repeat(1_100)}`
    const { status, findings } = await look('/right', { html: tooMany })
    expect(status).toBe(200)
    expect(findings).toContainEqual({ code: 'pageNotRead', facts: { because: 'tooManyElements' } })
    expect(findings.map(({ code }) => code)).not.toContain('pageRead')
    expect(await codes('/right', { html: `${tooMany.slice(0, 6_000)}</p>` })).toContain('pageRead')
    // As many comments as fit, which are no elements.
    expect(await codes('/right', { html: '<!>'.repeat(160_000) })).toContain('nothingFound')
  })

  test('with everything right', async () => {
    const right = ['embedActive', 'hostNamed', 'pageRead']
    expect(await codes('/right')).toEqual([...right, 'policyNone', 'elementFound'])
    expect(await codes('/csp-right')).toEqual([...right, 'frameAllowed', 'scriptAllowed', 'elementFound'])
    expect(await codes('/csp-nonce-right')).toEqual([...right, 'frameAllowed', 'scriptAllowed', 'elementFound'])
    expect(await codes('/sandbox-right')).toEqual([...right, 'policyNone', 'frameFound', 'frameLazy'])
  })

  test.each<[string, string]>([
    ['/csp', 'frameRefused'],
    ['/meta', 'frameRefused'],
    ['/csp-script', 'scriptRefused'],
    ['/csp-nonce', 'scriptWantsNonce'],
    ['/csp-connect', 'tokenUrlRefused'],
    ['/csp-sandbox', 'pageSandboxScripts'],
    ['/csp-sandbox', 'pageSandboxOrigin'],
    ['/sandbox', 'frameSandboxScripts'],
    ['/sandbox', 'frameSandboxDownloads'],
    ['/sandbox', 'frameSandboxPopups'],
    ['/isolated', 'pageIsolated'],
    ['/isolated', 'frameCredentialless'],
    ['/hidden', 'frameHidden'],
    ['/srcdoc', 'frameSrcdoc'],
    ['/other-embed', 'frameOtherEmbed'],
    ['/other-origin', 'frameOtherOrigin'],
    ['/token-in-page', 'tokenInPage'],
    ['/no-script', 'scriptMissing'],
    ['/no-script', 'tokenInPage'],
    ['/bare', 'nothingFound'],
    ['/commented', 'nothingFound'],
    ['/sign-in', 'pageRefused'],
    ['/sign-in', 'policyUnknown'],
    ['/text', 'pageNotRead'],
    ['/missing', 'pageRefused'],
  ])('%s has %s', async (path, code) => {
    expect(await codes(path)).toContain(code)
  })

  test('whose policy keeps the embed out is told what to write instead', async () => {
    const { findings } = await look('/csp')
    expect(findings.find(({ code }) => code === 'frameRefused')?.facts).toEqual({
      directive: 'default-src',
      sources: "'self'",
      origin: OWN,
      mended: `frame-src 'self' ${OWN}`,
    })
  })

  test('tells nothing else of itself', async () => {
    for (const path of ['/sign-in', '/text', '/bare']) {
      const { text } = await look(path)
      expect(text).not.toMatch(/secret words|Nothing|Intranet/)
    }
    expect(logged.join('\n')).not.toContain(pages.origin)
  })

  test('that is pasted is believed before the one that is read, whose headers count', async () => {
    const pasted = `<iframe src="${OWN}/embed/${embed.id}" sandbox="allow-scripts"></iframe>`
    const all = await codes('/csp', { html: pasted })
    expect(all).toEqual(expect.arrayContaining(['frameRefused', 'frameFound', 'frameSandboxOrigin']))
    expect(await codes('/missing', { html: pasted })).toEqual(
      expect.arrayContaining(['pageRefused', 'policyUnknown', 'frameFound']),
    )
  })
})

describe('a shared link on the page', () => {
  const made = (hosts: string[]) =>
    links.add({
      name: 'Wall',
      subject: { kind: 'client', id: 'harbour' },
      dates: null,
      expiresAt: null,
      password: null,
      hosts,
      createdBy: '',
    })
  const framed = (token: string) => codes('/right', { html: `<iframe src="${OWN}/embed/${token}/clients/harbour">` })

  test('is one that may be shown there, or not, and is never repeated', async () => {
    expect(await framed(made([pages.origin]).token)).toContain('linkFound')
    const { token, link } = made(['https://other.example.com'])
    const { findings } = await look('/right', { html: `<iframe src="${OWN}/embed/${token}">` })
    expect(findings).toContainEqual({
      code: 'linkHostNotNamed',
      facts: { origin: pages.origin, id: link.id, name: 'Wall' },
    })
    expect((await look('/right', { html: `<iframe src="${OWN}/embed/${token}">` })).text).not.toContain(token)
  })

  test('is over, or never was', async () => {
    const { token, link } = made([pages.origin])
    links.revoke(link.id)
    expect(await framed(token)).toContain('linkGone')
    expect(await framed('sl_nothing')).toContain('linkGone')
  })
})

describe('a shared link, looked at by itself', () => {
  const HOST = 'https://other.example.com'
  const made = (hosts: string[], name = 'Wall') =>
    links.add({
      name,
      subject: { kind: 'report', id: 'may', version: 1 },
      dates: null,
      expiresAt: NOW + 60_000,
      password: null,
      hosts,
      createdBy: '',
    })
  const lookAt = (id: string, html: string) =>
    post(`${id}/look-at-page`, { page: `${pages.origin}/right`, html }, {}, 'links')
  const framed = (token: string) => `<iframe src="${OWN}/embed/${token}"></iframe>`
  const codesOf = async (id: string, html: string) => (await lookAt(id, html)).findings.map(({ code }) => code)

  test('is shown, also by the element, where it names the site', async () => {
    const { link, token } = made([HOST, pages.origin])
    const right = ['linkActive', 'hostNamed', 'pageRead', 'policyNone']
    expect(await codesOf(link.id, framed(token))).toEqual([...right, 'linkShown'])
    const element = `<scanboard-embed src="${OWN}/embed/${token}"></scanboard-embed>`
    expect(await codesOf(link.id, element)).toEqual([...right, 'linkShown', 'scriptMissing'])
  })

  test('does not name the site, until it does', async () => {
    const { link, token } = made([HOST])
    const { findings, text } = await lookAt(link.id, framed(token))
    expect(findings).toContainEqual({ code: 'hostNotNamed', facts: { origin: pages.origin } })
    expect(text).not.toContain(token)
    links.change(link.id, { hosts: [HOST, pages.origin] })
    expect(await codesOf(link.id, framed(token))).toContain('hostNamed')
    expect(logged.join('\n')).not.toContain(token)
  })

  test('is another one than the page has, or an embed', async () => {
    const { link } = made([pages.origin])
    const other = made([pages.origin], 'Kiosk')
    const { findings } = await lookAt(link.id, framed(other.token))
    expect(findings).toContainEqual({ code: 'linkOther', facts: { name: 'Kiosk' } })
    expect((await lookAt(link.id, framed(embed.id))).findings).toContainEqual({
      code: 'linkOther',
      facts: { name: '' },
    })
  })

  test('has a new address by now, is paused, over, or revoked', async () => {
    const { link, token } = made([pages.origin])
    links.readdress(link.id)
    expect(await codesOf(link.id, framed(token))).toEqual(expect.arrayContaining(['linkActive', 'linkGone']))
    links.change(link.id, { paused: true })
    expect(await codesOf(link.id, '')).toContain('linkPaused')
    now += 60_000
    expect(await codesOf(link.id, '')).toContain('linkExpired')
    links.revoke(link.id)
    expect(await codesOf(link.id, '')).toContain('linkRevoked')
    expect((await lookAt('nothing', '')).status).toBe(404)
  })

  test('counts as a look like those of embeds, and is for those who may share', async () => {
    const { link } = made([])
    for (let i = 0; i < 10; i++) await lookAt(link.id, '')
    for (let i = 0; i < 10; i++) await look('/right')
    expect((await lookAt(link.id, '')).status).toBe(429)
    role = 'viewer'
    expect((await lookAt(link.id, '')).status).toBe(403)
  })
})

describe('the embed', () => {
  test('names no such host, until it does', async () => {
    embeds.change(embed.id, { hosts: ['https://intranet.example.com'] })
    const { findings } = await look('/right')
    expect(findings).toContainEqual({ code: 'hostNotNamed', facts: { origin: pages.origin } })
    embeds.change(embed.id, { hosts: ['https://intranet.example.com', pages.origin] })
    expect(await codes('/right')).toContain('hostNamed')
  })

  test('is paused, or ended', async () => {
    embeds.change(embed.id, { paused: true })
    expect(await codes('/right')).toContain('embedPaused')
    embeds.end(embed.id)
    expect(await codes('/right')).toContain('embedEnded')
  })
})

describe('the two addresses', () => {
  const from = (own: string) => ({ Host: new URL(own).host, Origin: own, 'Sec-Fetch-Site': 'same-origin' })
  const away = (page: string, own: string) => {
    app = testApp({
      source: {} as ReportSource,
      embeds,
      signIn: {
        ...openSignIn,
        mode: 'proxy',
        identify: () => ({ by: 'proxy', id: 'ann', name: 'Ann', role, scope: { kind: 'everything' } }),
      },
    })
    return codes(page, {}, from(own))
  }

  test('do not go together: https around http', async () => {
    expect(await away('https://192.0.2.1/', 'http://10.0.0.1')).toContain('mixedContent')
    expect(await away('https://192.0.2.1/', 'https://10.0.0.1')).not.toContain('mixedContent')
    // Browsers trust this machine.
    expect(await codes('https://192.0.2.1/')).not.toContain('mixedContent')
  })

  test('only lead to this machine', async () => {
    expect(await codes('http://10.255.255.1.nip.invalid/')).toContain('onlyThisMachine')
  })

  test('are of the server’s own machine, which is looked at only where nobody else reaches it', async () => {
    const all = await away('/right', 'https://scans.invalid')
    expect(all).toContain('pageNotRead')
    expect(all).not.toContain('pageRead')
  })
})

describe('a token', () => {
  const check = async (token: string) => (await post(`${embed.id}/check-token`, { token })).findings[0]!
  const sign = (
    payload: object,
    { secret = embed.secret, header = {} }: { secret?: string | Buffer; header?: object } = {},
  ) => {
    const head = Buffer.from(JSON.stringify({ alg: 'HS256', kid: embed.id, ...header })).toString('base64url')
    const body = Buffer.from(JSON.stringify(payload)).toString('base64url')
    return `${head}.${body}.${createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url')}`
  }
  const soon = NOW / 1000 + 600

  test('that is good', async () => {
    expect(await check(sign({ exp: soon }))).toEqual({
      code: 'tokenGood',
      facts: { until: '2026-05-15T12:10:00.000Z', kind: 'organisation', id: '' },
    })
  })

  test.each<[string, () => string]>([
    ['tokenNoToken', () => 'nonsense'],
    ['tokenAlgorithm', () => sign({ exp: soon }, { header: { alg: 'none' } })],
    ['tokenNoEmbedNamed', () => sign({ exp: soon }, { header: { kid: undefined } })],
    ['tokenNoEmbedNamed', () => sign({ exp: soon }, { header: { kid: {} } })],
    ['tokenOtherEmbed', () => sign({ exp: soon }, { header: { kid: 'em_other' } })],
    ['tokenSignature', () => sign({ exp: soon }, { secret: 'guessed' })],
    ['tokenSignatureSpace', () => sign({ exp: soon }, { secret: `${embed.secret}\n` })],
    ['tokenSignatureDecoded', () => sign({ exp: soon }, { secret: Buffer.from(embed.secret.slice(3), 'base64url') })],
    ['tokenNoExpiry', () => sign({})],
    ['tokenExpired', () => sign({ exp: NOW / 1000 - 60 })],
    ['tokenNotYet', () => sign({ exp: soon, nbf: NOW / 1000 + 60 })],
    ['tokenTooLong', () => sign({ exp: NOW / 1000 + 3601 })],
    ['tokenTooLong', () => sign({ exp: NOW * 1e6 })],
    ['tokenClaims', () => sign({ exp: soon, loked: {} })],
    ['tokenShowDiffers', () => sign({ exp: soon, show: { kind: 'client', id: 'harbour' } })],
  ])('%s', async (code, make) => {
    expect((await check(make())).code).toBe(code)
  })

  test('that is expired says since when, by both clocks', async () => {
    const { facts } = await check(sign({ exp: NOW / 1000 - 60 }))
    expect(facts).toMatchObject({ now: '2026-05-15T12:00:00.000Z', exp: '2026-05-15T11:59:00.000Z' })
  })

  test('that another embed’s secret has signed says whose', async () => {
    const other = embeds.add({ name: 'Portal', show: null, hosts: [], createdBy: '' })
    expect(await check(sign({ exp: soon }, { secret: other.secret }))).toEqual({
      code: 'tokenSignatureOfOther',
      facts: { name: 'Portal' },
    })
  })

  test('is in no log and no answer', async () => {
    const token = sign({ exp: soon }, { secret: 'guessed' })
    const { text } = await post(`${embed.id}/check-token`, { token })
    const { text: refused } = await post(`${embed.id}/check-token`, { token: token.repeat(99) })
    expect(`${text}${refused}${logged.join('\n')}`).not.toContain(token.slice(-20))
  })
})

describe('nobody else looks', () => {
  test.each(ROLES.filter((one) => !RIGHTS_OF[one].includes('share')))('%s', async (other) => {
    role = other
    const before = pages.asked.length
    expect((await look('/right')).status).toBe(403)
    expect((await post(`${embed.id}/check-token`, { token: 'x' })).status).toBe(403)
    expect(pages.asked).toHaveLength(before)
  })

  test('another site’s page', async () => {
    expect((await look('/right', {}, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  })
})

test('what cannot be looked at is refused in words', async () => {
  expect(await post(`${embed.id}/look-at-page`, { page: 'file:///etc/passwd' })).toMatchObject({
    status: 400,
    message: 'page must be the address of a page, such as https://intranet.example.com/start.',
  })
  expect((await post('em_nothing/look-at-page', { page: pages.origin })).status).toBe(404)
})

test('twenty looks a minute, and more the next', async () => {
  for (let i = 0; i < 20; i++) {
    expect((await look('/right')).status).toBe(200)
  }
  const { status, headers } = await look('/right')
  expect(status).toBe(429)
  expect(headers.get('retry-after')).toBe('60')
  now += 60_000
  expect((await look('/right')).status).toBe(200)
})
