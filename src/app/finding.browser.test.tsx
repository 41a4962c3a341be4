import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { chooseTheme } from './theme.ts'
import { enableShortcuts } from '#src/shortcuts/enabled.ts'
import { Failure, renderAppAt } from '#src/testing/render-app.tsx'
import { LISTED } from '#src/testing/report.ts'
import { expectAccessible } from '#src/testing/render-panel.tsx'

beforeEach(() => page.viewport(1280, 800))
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
  enableShortcuts(true)
  chooseTheme('system')
})

const code = (id: string, title: string, totalScans: number) => ({
  id,
  title,
  shortUrl: `https://scn.example/${id}`,
  destinationUrl: 'https://lark.example/',
  totalScans,
  createdAt: '2026-04-01',
})

const lists = {
  '/qrs': [code('door', 'Door sticker', 3), code('menu', 'Menu, table 4', 8), code('flyer', 'منشور الافتتاح', 1)],
  '/campaigns': [{ id: 'spring', name: 'Spring menu', qrCount: 2, totalScans: 11 }],
  '/clients': [{ id: 'lark', name: 'Bistro Lark', activeQrs: 2, status: 'ACTIVE' }],
  '/reports': [],
}

const REPORT = { ...LISTED, id: 'r1', name: 'Limmat Tours', from: '2026-10-01', to: '2026-10-31' }

async function openPalette(address: string, answers: Record<string, unknown> = lists) {
  const app = await renderAppAt(address, answers)
  await expect.element(app.screen.getByRole('button', { name: 'Search' })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  const field = app.screen.getByRole('combobox', { name: /^Find/ })
  await expect.element(field).toHaveFocus()
  return { ...app, field, option: (name: string | RegExp) => app.screen.getByRole('option', { name }) }
}

/** The option that Enter would take, as a screen reader is told. */
function activeOption(): string | undefined {
  const id = document.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant')
  const option = id ? document.getElementById(id) : null
  return option?.getAttribute('aria-selected') === 'true' ? option.querySelector('[dir=auto]')!.textContent : undefined
}

describe('the palette', () => {
  test('opens a code by letters of its name, keeps period and zone, and gives the focus to the page', async () => {
    const { screen, option, address } = await openPalette('/clients?period=week&zone=Asia/Kolkata')
    await expect.element(option(/^Overview/)).toBeVisible()
    await userEvent.keyboard('mt4')
    await expect.element(option(/Menu, table 4/)).toBeVisible()
    // What fewer letters found stays until all of them are looked for.
    const marks = () => [...document.querySelectorAll('[role=option] mark')].map((mark) => mark.textContent)
    await expect.poll(marks).toEqual(['M', 't', '4'])
    expect(activeOption()).toBe('Menu, table 4')
    await userEvent.keyboard('{Enter}')
    await expect.poll(address).toBe('/qrs/menu?period=week&zone=Asia%2FKolkata')
    await expect.element(screen.getByRole('combobox', { name: /^Find/ })).not.toBeInTheDocument()
  })

  test('shows groups with the best fit first, its keys walk through all of them and round', async () => {
    const { screen } = await openPalette('/clients')
    await userEvent.keyboard('menu')
    // Of both lists: each is found in as soon as it has come.
    await expect.element(screen.getByRole('status').filter({ hasText: '2 found' })).toBeInTheDocument()
    // A name that begins so comes before one with a later word that does. What an earlier letter found may be two as well.
    const groups = () => [...document.querySelectorAll('[role=group]')].map((group) => group.getAttribute('aria-label'))
    await expect.poll(groups).toEqual(['QR codes', 'Campaigns'])
    await expect.poll(activeOption).toBe('Menu, table 4')
    await userEvent.keyboard('{ArrowDown}')
    expect(activeOption()).toBe('Spring menu')
    await userEvent.keyboard('{ArrowDown}')
    expect(activeOption()).toBe('Menu, table 4')
  })

  test('a client comes before what is called after it', async () => {
    await openPalette('/qrs', {
      ...lists,
      '/qrs': [code('kit', 'Bistro Lark: press kit', 90)],
      '/campaigns': [{ id: 'autumn', name: 'Bistro Lark in autumn', qrCount: 1, totalScans: 90 }],
    })
    await userEvent.keyboard('bistro')
    const groups = () =>
      [...document.querySelectorAll('[role=group]')].map((group) => group.getAttribute('aria-label')).slice(0, 3)
    await expect.poll(groups).toEqual(['Clients', 'Campaigns', 'QR codes'])
    await expect.poll(activeOption).toBe('Bistro Lark')
  })

  test('finds reports by client and month, for those who may read them', async () => {
    const { screen } = await openPalette('/clients', { ...lists, '/reports': [REPORT] })
    await userEvent.keyboard('limmat october')
    await expect
      .element(screen.getByRole('option', { name: /Scan report/ }))
      .toMatchTextContent(/Limmat Tours · 1–31 October 2026/)
    await expect.element(screen.getByRole('option', { name: /Scan report/ })).toHaveAttribute('href', '/reports/r1')
    await screen.unmount()

    const session = { by: 'link', name: '', role: 'guest', rights: [], canSignOut: false }
    const guest = await openPalette('/clients', { ...lists, '/session': session })
    await userEvent.keyboard('lark')
    await expect.element(guest.option(/Bistro Lark/)).toBeVisible()
    expect(guest.asked.filter((path) => path.includes('/reports'))).toEqual([])
    // Nothing is waited for either.
    expect(document.body.textContent).not.toContain('Looking through')
  })

  test('is asked for its lists when it opens, and not before', async () => {
    const { screen, asked } = await renderAppAt('/source', lists)
    await expect.element(screen.getByRole('button', { name: 'Search' })).toBeVisible()
    expect(asked.some((path) => path.endsWith('/qrs'))).toBe(false)
    await userEvent.click(screen.getByRole('button', { name: 'Search' }))
    await expect.poll(() => asked.filter((path) => path.endsWith('/qrs'))).toHaveLength(1)
  })

  test('offers pages and actions while the lists are on their way, and when they fail', async () => {
    const answers: Record<string, unknown> = { ...lists, '/qrs': new Failure(404, 'No such thing.') }
    const { screen, option } = await openPalette('/clients', answers)
    await expect.element(screen.getByText(/^The codes could not be looked through/)).toBeVisible()
    await userEvent.keyboard('dark')
    await expect.element(option(/Dark theme/)).toBeVisible()
    answers['/qrs'] = lists['/qrs']
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.getByRole('combobox').fill('door')
    await expect.element(option(/Door sticker/)).toBeVisible()
  })

  test('does what is chosen and gives the focus back', async () => {
    const { screen } = await renderAppAt('/clients', lists)
    const search = screen.getByRole('button', { name: 'Search' })
    await userEvent.click(search)
    await expect.element(screen.getByRole('combobox', { name: /^Find/ })).toHaveFocus()
    await userEvent.keyboard('dark{Enter}')
    await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark')
    await expect.element(search).toHaveFocus()
    await expect.element(screen.getByRole('button', { name: 'Theme: dark' })).toBeVisible()
  })

  test('Escape closes it, and its key opens and closes it from anywhere', async () => {
    const { screen, field } = await openPalette('/qrs')
    await userEvent.keyboard('{Escape}')
    await expect.element(field).not.toBeInTheDocument()
    await screen.getByRole('searchbox').click()
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect.element(field).not.toBeInTheDocument()
    await expect.element(screen.getByRole('searchbox')).toHaveFocus()
  })

  test('begins with what was opened before', async () => {
    const { screen, goBack } = await renderAppAt('/clients', lists)
    await userEvent.click(screen.getByRole('link', { name: 'Bistro Lark' }))
    await expect.poll(() => localStorage.getItem('scanboard.recent')).toBe('{"demo":["clients/lark"]}')
    await goBack()
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect.element(screen.getByRole('group', { name: 'Opened before' })).toBeVisible()
    await expect.poll(activeOption).toBe('Bistro Lark')
  })

  test('opens in a new tab with Control and Enter, and stays', async () => {
    const opened = vi.spyOn(window, 'open').mockImplementation(() => null)
    const { field, option } = await openPalette('/clients?zone=UTC')
    await userEvent.keyboard('door')
    await expect.element(option(/Door sticker/)).toBeVisible()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(opened).toHaveBeenCalledWith(`${location.origin}/qrs/door?zone=UTC`, '_blank', 'noopener')
    await expect.element(field).toHaveFocus()
  })

  test('draws only what is in sight of many codes, and says how many there are', async () => {
    const many = Array.from({ length: 5000 }, (_, number) => code(`q${number}`, `Poster ${number}`, number))
    const { option } = await openPalette('/clients', { ...lists, '/qrs': many })
    await userEvent.keyboard('poster')
    await expect.element(option('Show all 5,000 QR codes')).toBeVisible()
    // Six, most scanned first, and the one that unfolds them.
    expect(activeOption()).toBe('Poster 4999')
    await userEvent.keyboard('{ArrowUp}')
    expect(activeOption()).toBe('Show all 5,000 QR codes')
    await userEvent.keyboard('{Enter}')
    await expect.poll(activeOption).toBe('Poster 4993')
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}')
    await expect.poll(activeOption).toBe('Poster 0')
    const last = document.querySelector('[role=option][aria-selected=true]')!
    expect(last.getAttribute('aria-posinset')).toBe('5000')
    expect(last.getAttribute('aria-setsize')).toBe('5000')
    expect(document.querySelectorAll('[role=option]').length).toBeLessThan(60)
  })

  test.each(['light', 'dark'] as const)('has no fault that axe finds, in the %s theme', async (theme) => {
    chooseTheme(theme)
    const { screen, option } = await openPalette('/clients')
    await expect.element(option(/^Overview/)).toBeVisible()
    await expectAccessible(document.body)
    await userEvent.keyboard('me')
    await expect.element(option(/Menu, table 4/)).toBeVisible()
    await expectAccessible(document.body)
    await screen.getByRole('combobox', { name: /^Find/ }).fill('zzz')
    await expect.element(screen.getByText(/^Nothing with “zzz”/)).toBeVisible()
    await expectAccessible(document.body)
  })

  test('on a phone is opened by the icon and closed by a button', async () => {
    await page.viewport(390, 844)
    const { screen } = await renderAppAt('/clients', lists)
    await userEvent.click(screen.getByRole('button', { name: 'Search' }))
    await expect.element(screen.getByRole('option', { name: /^Overview/ })).toBeVisible()
    await expectAccessible(document.body)
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    await expect.element(screen.getByRole('combobox', { name: /^Find/ })).not.toBeInTheDocument()
  })
})

describe('shortcuts', () => {
  const overview = { totalScans: 0, uniqueVisitors: 0, topDevices: [], topCountries: [] }

  async function openPage(address: string) {
    const app = await renderAppAt(address, { ...lists, '/summary': overview })
    // Hints come with the keys.
    const places = app.screen.getByRole('navigation', { name: 'Main' })
    await expect.element(places.getByRole('link', { name: 'Clients' })).toHaveAttribute('title', 'G then L')
    return app
  }

  test('change the period, step through it and come back to now', async () => {
    const { screen, address } = await openPage('/?zone=UTC')
    const day = screen.getByRole('radio', { name: 'Day' })
    const now = screen.getByRole('button', { name: /today/i })
    await expect.element(day).toHaveAttribute('aria-keyshortcuts', 'D')
    await userEvent.keyboard('d')
    await expect.element(day).toBeChecked()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(now).toHaveAttribute('aria-keyshortcuts', 'T N')
    expect(address()).toMatch(/^\/\?period=day&date=\d{4}-\d\d-\d\d&zone=UTC$/)
    await userEvent.keyboard('{ArrowRight}')
    await expect.element(now).not.toBeInTheDocument()
    expect(address()).toBe('/?period=day&zone=UTC')
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(now).toBeVisible()
    await userEvent.keyboard('n')
    await expect.element(now).not.toBeInTheDocument()
    await userEvent.keyboard('x')
    await expect.poll(address).toContain('compare=none')
  })

  test('lead to pages by two keys one after the other, with the period kept', async () => {
    const { screen, address } = await openPage('/?period=week')
    await userEvent.keyboard('gl')
    await expect.poll(address).toBe('/clients?period=week')
    await expect.element(screen.getByRole('heading', { name: 'Clients' })).toHaveFocus()
    await userEvent.keyboard('gq')
    await expect.poll(address).toBe('/qrs?period=week')
  })

  test('change no period where none is shown', async () => {
    const { address } = await openPage('/clients?period=week')
    await userEvent.keyboard('d{ArrowLeft}go')
    await expect.poll(address).toBe('/?period=week')
  })

  test('the slash goes to the search of the page, and where there is none to the palette', async () => {
    const { screen } = await openPage('/clients')
    const search = screen.getByRole('searchbox')
    await expect.element(search).toBeVisible()
    await userEvent.keyboard('/')
    await expect.element(search).toHaveFocus()
    // Typed into the field now, as are letters.
    await userEvent.keyboard('/d?')
    await expect.element(search).toHaveValue('/d?')
    await search.clear()
    await userEvent.keyboard('{Control>}k{/Control}')
    await userEvent.keyboard('overview{Enter}')
    await expect.element(screen.getByRole('heading', { name: 'Overview', level: 1 })).toHaveFocus()
    await userEvent.keyboard('/')
    await expect.element(screen.getByRole('combobox', { name: /^Find/ })).toHaveFocus()
  })

  test('open the palette again in the same moment in which it was left', async () => {
    const { screen } = await openPage('/?zone=UTC')
    await userEvent.keyboard('{Control>}k{/Control}')
    const field = screen.getByRole('combobox', { name: /^Find/ })
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('dark')
    await expect.element(screen.getByRole('option', { name: /Dark/ })).toHaveAttribute('aria-selected', 'true')
    // Within one task: the browser has not yet told that the dialog is closed.
    const press = (key: string, held: KeyboardEventInit = {}) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...held }))
    press('Enter')
    await Promise.resolve()
    press('k', { ctrlKey: true })
    await expect.element(field).toHaveValue('')
    await expect.element(field).toHaveFocus()
  })

  test('leave alone what is held with other keys, and arrows where a control uses them', async () => {
    const { screen, address } = await openPage('/?zone=UTC')
    await userEvent.keyboard('{Control>}d{/Control}{Alt>}w{/Alt}{Shift>}Y{/Shift}')
    screen.getByRole('radio', { name: 'Month' }).element().focus()
    await userEvent.keyboard('{ArrowLeft}')
    // From one radio button to that before it, not to the month before.
    await expect.poll(address).toBe('/?period=week&zone=UTC')
  })

  test('are listed, can be switched off, and stay off', async () => {
    const { screen, address } = await openPage('/?zone=UTC')
    await userEvent.keyboard('?')
    const list = screen.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect.element(list.getByText('G then L')).toBeInTheDocument()
    const toggle = list.getByRole('switch', { name: /single keys/ })
    await expect.element(toggle).toBeChecked()
    toggle.element().focus()
    await userEvent.keyboard(' ')
    await expect.element(toggle).not.toBeChecked()
    await expect.element(list.getByText('G then L')).not.toBeInTheDocument()
    expect(localStorage.getItem('scanboard.shortcuts')).toBe('off')
    await userEvent.keyboard('{Escape}')
    await expect.element(list).not.toBeInTheDocument()
    await userEvent.keyboard('d?')
    await expect.element(screen.getByRole('link', { name: 'Clients' })).not.toHaveAttribute('title')
    // What is no single key stays, and leads to the switch.
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect.element(screen.getByRole('combobox', { name: /^Find/ })).toHaveFocus()
    expect(address()).toBe('/?zone=UTC')
    await userEvent.keyboard('keyboard{Enter}')
    await expect.element(toggle).not.toBeChecked()
  })

  test.each(['light', 'dark'] as const)('their list has no fault that axe finds, in the %s theme', async (theme) => {
    chooseTheme(theme)
    const { screen } = await openPage('/clients')
    await userEvent.keyboard('?')
    await expect.element(screen.getByRole('switch')).toBeVisible()
    await expectAccessible(document.body)
    enableShortcuts(false)
    await expect.element(screen.getByText('Off').first()).toBeVisible()
    await expectAccessible(document.body)
  })
})
