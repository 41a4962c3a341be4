/** The list of links: what somebody has made is in sight, and what mails have made, has expired and is revoked folded away. */
import { beforeEach, expect, test } from 'vitest'
import { page, type Locator } from 'vitest/browser'
import type { Link } from '#contract/links.ts'
import { renderAppAt } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

beforeEach(() => page.viewport(1280, 800))

const byHand: Link = {
  id: 'l1',
  name: 'For Ann',
  subject: { kind: 'report', id: 'r', version: 1, name: 'Bistro Lark: May' },
  dates: null,
  expiresAt: null,
  hasPassword: false,
  hosts: [],
  inMail: false,
  state: 'active',
  createdBy: 'Ann',
  createdAt: '2026-05-01T08:00:00Z',
  lastUsedAt: null,
  uses: 0,
}
const inMail: Link = { ...byHand, id: 'l2', name: 'Mail to bob@example.org', inMail: true }
const overInMail: Link = {
  ...inMail,
  id: 'l3',
  name: 'Mail to cay@example.org',
  state: 'expired',
  expiresAt: '2026-05-02T08:00:00Z',
}
const over: Link = { ...byHand, id: 'l4', name: 'Until yesterday', state: 'expired', expiresAt: '2026-05-02T08:00:00Z' }
const revoked: Link = { ...inMail, id: 'l5', name: 'Mail to dan@example.org', state: 'revoked' }

const namesIn = (list: Locator) =>
  [...list.element().querySelectorAll('bdi.font-medium')].map((name) => name.textContent)

test('each link stands in one list', async () => {
  const { screen } = await renderAppAt('/sharing?zone=UTC', { '/links': [inMail, byHand, overInMail, over, revoked] })
  await expect.element(screen.getByText('For Ann')).toBeVisible()
  expect(namesIn(screen.getByRole('list', { name: 'Shared links' }))).toEqual(['For Ann'])
  for (const [fold, names] of [
    ['2 links in mails', ['Mail to bob@example.org', 'Mail to cay@example.org']],
    ['1 expired link', ['Until yesterday']],
    ['1 revoked link', ['Mail to dan@example.org']],
  ] as const) {
    await screen.getByText(fold).click()
    expect(namesIn(screen.getByRole('list', { name: fold })), fold).toEqual(names)
  }
  await expectAccessible(document.body)
  await expect.element(screen.getByText(/These are the newest/)).not.toBeInTheDocument()
})

test('each says what it shows, and leads to that', async () => {
  const part = { kind: 'client', id: 'lark', name: 'Bistro Lark' } as const
  const whole = { kind: 'organisation', id: '', name: '' } as const
  const links = [byHand, { ...byHand, id: 'c', subject: part }, { ...byHand, id: 'o', subject: whole }]
  const { screen } = await renderAppAt('/sharing?zone=UTC', { '/links': links })
  await expect.element(screen.getByText('For Ann').first()).toBeVisible()
  const shown = screen.getByRole('list', { name: 'Shared links' }).getByRole('link').elements()
  expect(shown.map((link) => [link.parentElement?.textContent, link.getAttribute('href')])).toEqual([
    ['Report Bistro Lark: May, version 1', '/reports/r?version=1&zone=UTC'],
    ['Client Bistro Lark', '/clients/lark?zone=UTC'],
    ['The organisation: everything', '/?zone=UTC'],
  ])
})

test('where mails alone have made some, and more than are listed, that is said', async () => {
  const links = Array.from({ length: 200 }, (_, i) => ({ ...inMail, id: `m${i}` }))
  const { screen } = await renderAppAt('/sharing?zone=UTC', { '/links': links })
  await expect.element(screen.getByText('Nothing is shared but by mail')).toBeVisible()
  await screen.getByText('200 links in mails').click()
  await expect.element(screen.getByText(/These are the newest. Older ones stand on the pages/)).toBeVisible()
})
