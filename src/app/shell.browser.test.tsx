import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AS_OF, LOST_CONNECTION, renderAppAt } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

beforeEach(() => page.viewport(1280, 800))
afterEach(() => localStorage.clear())

const lists = { '/qrs': [], '/campaigns': [], '/clients': [] }

describe('the shell', () => {
  test('names the page in its tab, marks its place and moves the focus to its heading', async () => {
    const { screen } = await renderAppAt('/campaigns', lists)
    await expect.poll(() => document.title).toBe('Campaigns · Scanboard')
    await userEvent.click(screen.getByRole('link', { name: 'Clients' }))
    await expect.element(screen.getByRole('heading', { name: 'Clients' })).toHaveFocus()
    expect(document.title).toBe('Clients · Scanboard')
    await expect.element(screen.getByRole('link', { name: 'Clients' })).toHaveAttribute('aria-current', 'page')
    await expect.element(screen.getByRole('link', { name: 'Campaigns' })).not.toHaveAttribute('aria-current')
  })

  test('Back gives the focus to the link that led away', async () => {
    const clients = [{ id: 'x1', name: 'Velo', activeQrs: 3, status: 'ACTIVE' }]
    const { screen, goBack } = await renderAppAt('/clients', { '/clients': clients })
    await userEvent.click(screen.getByRole('link', { name: 'Velo' }))
    await expect.element(screen.getByRole('link', { name: 'Velo' })).not.toBeInTheDocument()
    await goBack()
    await expect.element(screen.getByRole('link', { name: 'Velo' })).toHaveFocus()
  })

  test('a skip link comes first', async () => {
    const { screen } = await renderAppAt('/clients', lists)
    await expect.element(screen.getByRole('heading', { name: 'Clients' })).toBeVisible()
    await userEvent.keyboard('{Tab}')
    await expect.element(screen.getByRole('link', { name: 'Skip to the content' })).toHaveFocus()
    await expect.element(screen.getByRole('link', { name: 'Skip to the content' })).toBeInViewport()
  })

  test('says what the source is and when the figures were taken, on the clock of the zone', async () => {
    const { screen } = await renderAppAt('/clients?zone=Asia/Kolkata', lists)
    await expect.element(screen.getByText('Demo data')).toBeVisible()
    // 13:32 in UTC; five and a half hours later in Kolkata, with the date, for it is long ago.
    expect(AS_OF).toBe('2026-11-23T13:32:00Z')
    await expect.element(screen.getByRole('button', { name: /^As of .*19:02/ })).toBeVisible()
  })

  test('an address that no page has leads on', async () => {
    const { screen, address } = await renderAppAt('/qr-codes?zone=UTC', lists)
    await expect.element(screen.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
    await expectAccessible(document.body)
    await userEvent.click(screen.getByRole('link', { name: 'Go to the overview' }))
    await expect.poll(address).toBe('/?zone=UTC')
  })

  test('while the server cannot be reached one line says so, and asking again mends it', async () => {
    const answers: Record<string, unknown> = { ...lists, '/status': LOST_CONNECTION, '/clients': LOST_CONNECTION }
    const { screen } = await renderAppAt('/clients', answers)
    const line = screen.getByText('The server cannot be reached. What you see may be old; we ask again every minute.')
    await expect.element(line).toBeVisible()
    await expectAccessible(document.body)
    delete answers['/status']
    answers['/clients'] = []
    await userEvent.click(screen.getByRole('button', { name: 'Try now' }))
    await expect.element(screen.getByText('There are no clients yet')).toBeVisible()
    await expect.element(line).not.toBeInTheDocument()
  })

  test('the theme is chosen, kept, and taken back', async () => {
    const { screen } = await renderAppAt('/clients', lists)
    await userEvent.click(screen.getByRole('button', { name: 'Theme: system' }))
    await userEvent.click(screen.getByText('Dark'))
    await expect.element(screen.getByRole('button', { name: 'Theme: dark' })).toBeInTheDocument()
    expect(getComputedStyle(document.documentElement).colorScheme).toBe('dark')
    expect(localStorage.getItem('scanboard.theme')).toBe('dark')
    await expectAccessible(document.body)
    await userEvent.click(screen.getByText('System'))
    await expect.poll(() => getComputedStyle(document.documentElement).colorScheme).toBe('light dark')
    expect(localStorage.getItem('scanboard.theme')).toBeNull()
  })
})
