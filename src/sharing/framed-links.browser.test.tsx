/** Links that other sites show in frames: made, listed and changed on the pages of the dashboard. */
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import type { Link } from '#contract/links.ts'
import { renderAppAt } from '#src/testing/render-app.tsx'
import { expectAccessible, renderPanel } from '#src/testing/render-panel.tsx'
import ShareDialog from './share-dialog.tsx'

const says = async (where: Locator, text: string) => {
  await expect.element(where).toMatchTextContent(text)
}
const realFetch = globalThis.fetch
let sent: { method: string; path: string; body: unknown }[]

beforeEach(async () => {
  await page.viewport(1280, 800)
  sent = []
  globalThis.fetch = realFetch
})

/** Keeps what is sent besides answering it. */
function keepSent() {
  const answering = globalThis.fetch
  globalThis.fetch = (input, init) => {
    const path = new URL(input instanceof Request ? input.url : input, location.origin).pathname
    if (typeof init?.body === 'string') {
      sent.push({ method: init.method ?? '', path, body: JSON.parse(init.body) as unknown })
    }
    return answering(input, init)
  }
}

const wiki: Link = {
  id: 'l1',
  name: 'For the wiki',
  subject: { kind: 'report', id: 'r', version: 1, name: 'Bistro Lark: May' },
  dates: null,
  expiresAt: null,
  hasPassword: false,
  hosts: ['https://wiki.example.com', 'https://*.example.org'],
  inMail: false,
  state: 'active',
  createdBy: 'Ann',
  createdAt: '2026-05-01T08:00:00Z',
  lastUsedAt: null,
  uses: 0,
}
const sentOnly: Link = { ...wiki, id: 'l2', name: 'For Ann', hosts: [] }
const over: Link = { ...wiki, id: 'l3', name: 'Over', state: 'revoked' }

const answerMade = (link: Link) => {
  globalThis.fetch = () =>
    Promise.resolve(Response.json({ status: 201, message: 'Made', data: { link, token: 'sl_token' } }, { status: 201 }))
  keepSent()
}

test('a report is shared with a site, whose pages get code', async () => {
  answerMade(wiki)
  const { screen } = await renderPanel(<ShareDialog subject={wiki.subject} onClose={() => undefined} />, {})
  const dialog = screen.getByRole('dialog', { name: 'Share Bistro Lark: May' })
  await dialog.getByText('Embed in another site').click()
  // The builder makes no embeds of reports.
  await expect.element(dialog.getByRole('link', { name: 'Build an embed' })).not.toBeInTheDocument()
  const sites = dialog.getByRole('textbox', { name: 'Sites that may show it in a frame' })
  await sites.fill('wiki')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  await says(dialog.getByRole('alert'), '“wiki” is not the address of a site')
  await expectAccessible(document.body)
  expect(sent).toEqual([])
  await sites.fill('https://wiki.example.com/start\nhttps://*.example.org')
  await dialog.getByRole('button', { name: 'Make the link' }).click()
  const made = screen.getByRole('dialog', { name: 'The link is made' })
  await expect.element(made.getByRole('textbox', { name: 'Address' })).toHaveValue(`${location.origin}/s/sl_token`)
  expect(sent).toMatchObject([
    { method: 'POST', path: '/api/links', body: { hosts: ['https://wiki.example.com', 'https://*.example.org'] } },
  ])
  const code = made.getByRole('group', { name: 'Code for the page that embeds it' })
  await says(code, `<script src="${location.origin}/embed.js" async></script>`)
  await says(code, `src="${location.origin}/embed/sl_token"`)
  // As the report is called, not the link.
  await says(code, 'title="Bistro Lark: May"')
  await says(made, 'For pages of wiki.example.com and *.example.org.')
  await expect.element(made.getByRole('button', { name: 'Copy code' })).toBeVisible()
  await expectAccessible(document.body)
})

test('a link that is only sent has no code; of a client more can be built', async () => {
  answerMade(sentOnly)
  const lark = { kind: 'client', id: 'lark', name: 'Bistro Lark' } as const
  const { screen } = await renderPanel(<ShareDialog subject={lark} onClose={() => undefined} />, {})
  await screen.getByText('Embed in another site').click()
  await expect.element(screen.getByRole('link', { name: 'Build an embed' })).toBeVisible()
  await expectAccessible(document.body)
  await screen.getByRole('button', { name: 'Make the link' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'Address' })).toBeVisible()
  await expect.element(screen.getByRole('group', { name: 'Code for the page that embeds it' })).not.toBeInTheDocument()
  expect(sent).toMatchObject([{ body: { hosts: [] } }])
})

test('the list says in how many sites, and Edit takes them away', async () => {
  const { screen } = await renderAppAt('/sharing?zone=UTC', {
    '/links': [wiki, sentOnly],
    '/links/l1': { ...wiki, hosts: ['https://*.example.org'] },
  })
  keepSent()
  const row = screen.getByRole('listitem').filter({ hasText: 'For the wiki' })
  await says(row, 'In frames of 2 sites')
  expect(screen.getByText(/In frames of/).elements()).toHaveLength(1)
  await row.getByRole('button', { name: 'Edit' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Edit “For the wiki”' })
  const sites = dialog.getByRole('textbox', { name: 'Sites that may show it in a frame' })
  await expect.element(sites).toHaveValue('https://wiki.example.com\nhttps://*.example.org')
  await sites.fill('https://*.example.org, nonsense')
  await userEvent.keyboard('{Tab}')
  await says(dialog, 'Pages that are open show it until they are loaded again.')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await says(dialog.getByRole('alert'), '“nonsense” is not the address of a site')
  await expectAccessible(document.body)
  await sites.fill('https://*.example.org')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await says(row, 'In frames of 1 site')
  expect(sent).toEqual([{ method: 'PATCH', path: '/api/links/l1', body: { hosts: ['https://*.example.org'] } }])
})

test('the list of embeds counts links that work in frames, too', async () => {
  const { screen } = await renderAppAt('/embeds', { '/embeds': [], '/links': [wiki, sentOnly, over] })
  await screen.getByRole('link', { name: '1 shared link may be shown in frames as well' }).click()
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Shared links' })).toBeVisible()
})

const envelope = (data: unknown) => Response.json({ status: 200, message: 'Success', data })

test('the doctor of a link adds the site that is missing', async () => {
  const looks = [
    [
      { code: 'linkActive', facts: {} },
      { code: 'hostNotNamed', facts: { origin: 'https://portal.example.com' } },
      { code: 'linkShown', facts: {} },
    ],
    [{ code: 'linkActive', facts: {} }],
  ]
  const mended = { ...wiki, hosts: [...wiki.hosts, 'https://portal.example.com'] }
  const { screen, asked } = await renderAppAt('/sharing?zone=UTC', {
    '/links': [wiki, sentOnly],
    '/links/l1': mended,
    '/links/l1/look-at-page': () => envelope({ findings: looks.shift() }),
  })
  keepSent()
  // Nobody may show it, so there is nothing to look at.
  await expect.element(screen.getByRole('button', { name: 'Embed doctor' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Embed doctor' }).elements()).toHaveLength(1)
  await screen.getByRole('button', { name: 'Embed doctor' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Embed doctor for “For the wiki”' })
  await dialog.getByRole('button', { name: 'Look at it' }).click()
  await says(dialog.getByRole('alert'), 'Give the whole address of a page')
  // It is opened by no token.
  await dialog.getByText('Paste the page’s HTML', { exact: true }).click()
  expect(dialog.getByRole('textbox', { name: 'A token' }).elements()).toHaveLength(0)
  await dialog.getByRole('textbox', { name: 'Address of the page that embeds it' }).fill('https://portal.example.com/a')
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog.getByText('1 thing keeps it from being seen')).toBeVisible()
  await expectAccessible(document.body)
  await dialog.getByRole('button', { name: 'Add https://portal.example.com' }).click()
  await expect.element(dialog.getByText(/^Nothing was found that keeps it from being seen/)).toBeVisible()
  expect(sent.map(({ method, path, body }) => [method, path, body])).toEqual([
    ['POST', '/api/links/l1/look-at-page', { page: 'https://portal.example.com/a' }],
    ['PATCH', '/api/links/l1', { hosts: mended.hosts }],
    ['POST', '/api/links/l1/look-at-page', { page: 'https://portal.example.com/a' }],
  ])
  await says(screen.getByRole('listitem').filter({ hasText: 'For the wiki' }).first(), 'In frames of 3 sites')
  // Nobody knows its address: the way to Scanboard is tried with one that opens nothing.
  expect(asked.filter((path) => path.startsWith('/embed/'))).toEqual(['/embed/none', '/embed/none'])
})
