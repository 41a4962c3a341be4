/** An embed is built by keyboard, put as it is into a page of another site, and mended there with the help of the doctor. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { frameOf, headline, sign, visitorOf } from './embed-host.ts'
import { accessibilityFaults, expect, figure, panel, test } from './fixtures.ts'

/** The server is shared with other journeys: it is left without embeds and links that work. */
test.afterEach(async ({ page }) => {
  for (const kind of ['embeds', 'links']) {
    const all = (await (await page.request.get(`/api/${kind}`)).json()) as { data: { id: string; state: string }[] }
    const live = all.data.filter(({ state }) => state !== 'ended' && state !== 'revoked')
    for (const { id } of live) await page.request.delete(`/api/${kind}/${id}`)
  }
})

/** A site of its own name and port, with the headers that its pages have. */
async function startSite() {
  const pages = new Map<string, { readonly body: string; readonly headers?: Record<string, string> }>()
  let token = ''
  const server = createServer((request, answer) => {
    if (request.url === '/scanboard-token') return answer.end(token)
    const { body = '', headers = {} } = pages.get(request.url ?? '') ?? {}
    answer.writeHead(200, { 'Content-Type': 'text/html', ...headers })
    return answer.end(`<!doctype html><html lang="en"><title>Intranet</title><main>${body}</main>`)
  })
  server.listen(0)
  await once(server, 'listening')
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    pages,
    answerToken: (next: string) => (token = next),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** What axe finds wrong with the page around the preview, which is a page of its own with landmarks of its own. */
async function faultsAround(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)
}

/** Asks the doctor about a page; answers what it found. */
async function diagnose(page: Page, address: string) {
  const doctor = panel(page, 'Embed doctor')
  const field = doctor.getByRole('textbox', { name: 'Address of the page that embeds it' })
  await field.fill(address)
  const looked = page.waitForResponse((answer) => answer.url().endsWith('/look-at-page'))
  await field.press('Enter')
  await looked
  return doctor
}

test('built by keyboard, blocked in four ways that the doctor names, and mended', async ({
  page,
  browser,
  baseURL,
}) => {
  const site = await startSite()
  await page.goto('/clients/lark?zone=UTC')
  await page.getByRole('button', { name: 'Share' }).press('Enter')
  await page.getByRole('dialog').getByText('Embed in another site').press('Enter')
  await page.getByRole('dialog').getByRole('link', { name: 'Build an embed' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'New embed' })).toBeFocused()
  const name = page.getByRole('textbox', { name: 'Name in the list of embeds' })
  await expect(name).toHaveValue('Bistro Lark')
  expect(await accessibilityFaults(page)).toEqual([])
  await name.press('Enter')
  const secret = page.getByRole('textbox', { name: 'Secret' })
  await expect(secret).toBeFocused()
  await expect(secret).toHaveValue(/^es_[\w-]{43}$/)
  const secretText = await secret.inputValue()
  await page.getByRole('link', { name: 'Build it' }).press('Enter')

  // The preview is what others will see. Of May: 1 + 2 + 2 + 1 scans, by v1, v2, v5 and v9.
  await expect(page.getByRole('heading', { level: 1, name: 'Bistro Lark' })).toBeFocused()
  const preview = page.getByTitle('Preview of Bistro Lark').contentFrame()
  await expect(figure(headline(preview), 'Scans')).toHaveText('6')
  await page.getByRole('combobox', { name: 'Shows' }).selectOption('Headline figures')
  await page.getByRole('checkbox', { name: 'Period and filters can be chosen' }).press('Space')
  await expect(preview.getByRole('region')).toHaveCount(1)
  await expect(figure(headline(preview), 'Unique visitors')).toHaveText('4')
  expect(await faultsAround(page)).toEqual([])
  await expect(page.locator('body')).not.toContainText(secretText)
  expect(page.url()).toContain('panel=figures&bar=none')

  // Another site takes the code as it is, and signs tokens with the secret.
  const code = await page.getByRole('group', { name: 'Code', exact: true }).innerText()
  const id = new URL(page.url()).pathname.split('/').at(-1)!
  site.answerToken(sign({ id, secret: secretText }))
  const frame = (attributes: string) => `<iframe title="Scans" src="${baseURL}/embed/${id}" ${attributes}></iframe>`
  site.pages.set('/right', { body: code })
  site.pages.set('/policy', {
    body: code,
    headers: { 'Content-Security-Policy': `frame-src 'self'; script-src ${baseURL}` },
  })
  site.pages.set('/sandbox', { body: frame('sandbox="allow-same-origin"') })

  const faults: string[] = []
  const visitor = await visitorOf(browser, faults)
  await visitor.goto(`${site.origin}/right`)
  await expect.poll(() => faults.join('\n')).toContain('frame-ancestors')
  const doctor = await diagnose(page, `${site.origin}/right`)
  await expect(doctor.getByText('1 thing keeps it from being seen')).toBeVisible()
  await expect(doctor.getByText(`${site.origin} is not among the sites that may show it`)).toBeVisible()
  expect(await faultsAround(page)).toEqual([])
  await doctor.getByRole('button', { name: `Add ${site.origin}` }).press('Enter')
  await expect(doctor.getByText(/^Nothing keeps it from being seen/)).toBeVisible()
  await visitor.reload()
  await expect(figure(headline(frameOf(visitor)), 'Scans')).toHaveText('6')

  // A policy of the page that lets only its own frames in.
  faults.length = 0
  await visitor.goto(`${site.origin}/policy`)
  await expect.poll(() => faults.join('\n')).toContain('frame-src')
  await diagnose(page, `${site.origin}/policy`)
  await expect(doctor.getByText('1 thing keeps it from being seen')).toBeVisible()
  await expect(doctor.getByText("keeps the frame out: frame-src 'self'")).toBeVisible()
  await expect(doctor.getByRole('group', { name: /^The directive/ })).toHaveText(`frame-src 'self' ${baseURL}`)
  await doctor.getByText(/things are right$/).press('Enter')
  await expect(doctor.getByText('The page’s content policy lets the script in.')).toBeVisible()
  // What the doctor says is to be written helps.
  site.pages.set('/policy', {
    body: code,
    headers: { 'Content-Security-Policy': `frame-src 'self' ${baseURL}; script-src ${baseURL}` },
  })
  await visitor.reload()
  await expect(figure(headline(frameOf(visitor)), 'Scans')).toHaveText('6')

  // A sandbox without scripts.
  await visitor.goto(`${site.origin}/sandbox`)
  await expect(frameOf(visitor).getByRole('region')).toHaveCount(0)
  await diagnose(page, `${site.origin}/sandbox`)
  await expect(doctor.getByText('The frame is sandboxed without scripts, so it stays empty.')).toBeVisible()

  // A token that is over, by this clock.
  await doctor.getByText('Paste the page’s HTML, or a token').click()
  await doctor.getByRole('textbox', { name: 'A token' }).fill(sign({ id, secret: secretText }, {}, { seconds: -60 }))
  await doctor.getByRole('button', { name: 'Look at it' }).press('Enter')
  await expect(doctor.getByText(/The token ended 15 May 2026, 14:39; it is 15 May 2026, 14:40 here/)).toBeVisible()
  await visitor.context().close()
  await site.close()
})

test('the list says who may frame it, and a shared link needs no server', async ({ page, browser, baseURL }) => {
  const site = await startSite()
  const made = await page.request.post('/api/embeds', {
    data: { name: 'Wall', show: { kind: 'campaign', id: 'spring' }, hosts: [site.origin] },
  })
  const { data } = (await made.json()) as { data: { embed: { id: string } } }
  await page.goto('/embeds?zone=UTC')
  const row = page.getByRole('listitem').filter({ hasText: 'Wall' })
  await expect(row).toContainText('Campaign Spring menu')
  await expect(row).toContainText(`In ${site.origin}`)
  await expect(row).toContainText('Nobody has seen it yet')
  await row.getByRole('link', { name: 'Wall' }).press('Enter')
  await expect(page).toHaveURL(new RegExp(`/embeds/${data.embed.id}`))

  await page.getByRole('radio', { name: 'A shared link' }).check()
  await expect(page.getByText('Make a link, and it is shown here.')).toBeVisible()
  await page.getByRole('button', { name: 'Make a link' }).press('Enter')
  await expect(page.getByText('The link is made, and stands in the code below.')).toBeVisible()
  const preview = page.getByTitle('Preview of Wall').contentFrame()
  await expect(preview.getByRole('heading', { level: 1, name: 'Spring menu' })).toBeVisible()
  const scans = await figure(headline(preview), 'Scans').innerText()
  await page.getByText('Frame only', { exact: true }).click()
  const code = await page.getByRole('group', { name: 'Code', exact: true }).innerText()
  expect(code).toMatch(/\/embed\/sl_[\w-]{43}\//)
  expect(page.url()).not.toContain('sl_')
  site.pages.set('/', { body: code })
  const visitor = await visitorOf(browser, [])
  await visitor.goto(site.origin)
  await expect(figure(headline(frameOf(visitor)), 'Scans')).toHaveText(scans)
  await visitor.context().close()
  await site.close()
  expect(baseURL).not.toBe(site.origin)
})
