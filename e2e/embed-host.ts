/** A site that frames Scanboard: on another port and under another name, which makes it another site to browsers. */
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, FrameLocator, Page } from '@playwright/test'
import { NOW, expect, test as base } from './fixtures.ts'

export interface Embed {
  readonly id: string
  readonly secret: string
}

export interface HostSite {
  readonly origin: string
  /** What stands on its pages, each at a path of its own. */
  readonly pages: Map<string, string>
  /** What it answers whoever asks for a token; undefined: 403. */
  answerToken: () => string | undefined
  /** How often it was asked. */
  asked: number
  readonly close: () => Promise<void>
}

export async function startHost(): Promise<HostSite> {
  const pages = new Map<string, string>()
  const server = createServer((request, response) => {
    if (request.url === '/token') {
      site.asked += 1
      const token = site.answerToken()
      response.writeHead(token === undefined ? 403 : 200, { 'content-type': 'application/json' })
      return response.end(JSON.stringify({ token }))
    }
    const page = pages.get(request.url ?? '')
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' })
    return response.end(
      `<!doctype html><html lang="en"><title>Intranet</title><section aria-label="Intranet">${page ?? ''}</section>`,
    )
  })
  server.listen(0)
  await once(server, 'listening')
  const site: HostSite = {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    pages,
    answerToken: () => undefined,
    asked: 0,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return site
}

/** Signs as docs/embedding.md says; good for so many seconds from a time on. */
export function sign(
  { id, secret }: Embed,
  claims: object = {},
  { seconds = 300, from = Date.parse(NOW) } = {},
): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
  const signed = `${encode({ alg: 'HS256', typ: 'JWT', kid: id })}.${encode({ ...claims, exp: from / 1000 + seconds })}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

/**
 * Somebody on the intranet, in a browser that keeps cookies and storage from frames of other sites, with a clock that can be
 * put forward.
 */
export async function visitorOf(browser: Browser, faults: string[]): Promise<Page> {
  const context = await browser.newContext({
    timezoneId: 'UTC',
    locale: 'en-GB',
    viewport: { width: 1000, height: 800 },
  })
  await context.addInitScript(() => {
    if (window === window.parent) return
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
    }
  })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCookieControls', {
    enableThirdPartyCookieRestriction: true,
  })
  await page.clock.install({ time: NOW })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  return page
}

/** The height of the frame on the page around it, and of what is in it. */
export async function heights(page: Page): Promise<{ frame: number; content: number }> {
  const frame = page.locator('iframe')
  const content = frame.contentFrame().locator('#root > div')
  const boxes = [await frame.boundingBox(), await content.boundingBox()]
  expect(boxes).not.toContain(null)
  return { frame: boxes[0]!.height, content: boxes[1]!.height }
}

interface Site {
  readonly host: HostSite
  readonly visitor: Page
  readonly faults: string[]
  /** Makes an embed that the host may frame. */
  readonly makeEmbed: (show: object | null, hosts?: readonly string[]) => Promise<Embed>
}

export const test = base.extend<{ site: Site }>({
  site: async ({ browser, request, baseURL }, use) => {
    const host = await startHost()
    const faults: string[] = []
    const visitor = await visitorOf(browser, faults)
    const makeEmbed: Site['makeEmbed'] = async (show, hosts = [host.origin]) => {
      const answer = await request.post(`${baseURL}/api/embeds`, { data: { name: 'Intranet', show, hosts } })
      expect(answer.status()).toBe(201)
      const { data } = (await answer.json()) as { data: { embed: { id: string }; secret: string } }
      return { id: data.embed.id, secret: data.secret }
    }
    await use({ host, visitor, faults, makeEmbed })
    await visitor.context().close()
    await host.close()
  },
})

export const LARK = { kind: 'client', id: 'lark' }

/** A page of the host with an embed of ours on it. */
export const framed = (baseURL: string, path: string, attributes = 'token-url="/token"') =>
  `<script async src="${baseURL}/embed.js"></script>
   <script>
     var told = []
     for (const name of ['open', 'closed', 'height', 'path', 'error'])
       addEventListener('scanboard-' + name, (event) => told.push([name, event.detail]))
   </script>
   <scanboard-embed src="${baseURL}/embed/${path}" title="Scans" ${attributes}></scanboard-embed><p>Below</p>`

export const frameOf = (page: Page): FrameLocator => page.locator('iframe').contentFrame()
export const headline = (frame: FrameLocator) => frame.getByRole('region', { name: /May 2026/ }).first()
export const settled = (frame: FrameLocator) =>
  expect(frame.locator('[aria-busy="true"], [class*="animate-pulse"]')).toHaveCount(0)
export const told = (page: Page, name: string) =>
  page.evaluate((name) => (window as unknown as { told: [string, object][] }).told.filter(([of]) => of === name), name)
