/**
 * Finding among codes and comparing them. Scans by people are counted by hand in `fixtures/scans.csv`, of all time: menu
 * 8, expo 4, door 3, flyer 1. Now is Friday 15 May 2026, 14:40 UTC.
 */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { accessibilityFaults, expect, panel, rows, settled, test } from './fixtures.ts'
import { fits } from './reach.ts'

const list = (page: Page) => rows(panel(page, 'QR codes'))
const filter = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Filters' }).getByRole('button', { name, exact: true })

test.describe('filters', () => {
  test('by client, scans and silence hold together, stand in the address and are taken away one by one', async ({
    page,
  }) => {
    await page.goto('/qrs?zone=UTC')
    await filter(page, 'Client').click()
    await page.keyboard.type('lark')
    await page.keyboard.press('Enter')
    await expect(list(page)).toHaveText([/Menu, table 4/, /Door sticker/])
    await expect(page).toHaveURL(/client=lark/)

    // The door was last scanned on 5 May at 12:30, ten days and two hours ago; the menu today.
    await filter(page, 'Silent').click()
    await page.getByLabel('Days without a scan').fill('10')
    await page.keyboard.press('Enter')
    await expect(list(page)).toHaveText([/Door sticker/])
    await expect(panel(page, 'QR codes').getByRole('status').first()).toHaveText('1 of 4 QR codes')
    expect(await accessibilityFaults(page)).toEqual([])

    await page.reload()
    await expect(list(page)).toHaveText([/Door sticker/])
    await page.getByRole('button', { name: 'Remove the filter Client: Bistro Lark' }).click()
    await expect(list(page)).toHaveCount(1)
    await page.getByRole('button', { name: 'Remove the filter Silent for 10 days' }).click()
    await expect(list(page)).toHaveCount(4)
  })

  test('by creation and by scans, with a search, and all cleared at once', async ({ page }) => {
    await page.goto('/qrs?zone=UTC')
    await filter(page, 'Created').click()
    await page.getByLabel('First day').fill('2026-04-02')
    await page.getByRole('button', { name: 'Apply' }).click()
    // Made on 2 April, 15 April and 3 May; the menu on 1 April.
    await expect(list(page)).toHaveText([/Expo stand/, /Door sticker/, /منشور/])
    await filter(page, 'Scans').click()
    await page.getByLabel('At least').fill('3')
    await page.keyboard.press('Enter')
    await page.getByRole('searchbox').fill('scn.example/expo')
    await expect(list(page)).toHaveText([/Expo stand/])
    await page.getByRole('searchbox').fill('menu')
    await expect(page.getByText('No QR codes with “menu” within these filters')).toBeVisible()
    await page.getByRole('button', { name: 'Clear all filters' }).click()
    await expect(list(page)).toHaveText([/Menu, table 4/])
    await expect(page).not.toHaveURL(/min=|created/)
  })

  test('find what has no client', async ({ page }) => {
    await page.goto('/qrs?zone=UTC')
    await filter(page, 'Client').click()
    await page.getByRole('option', { name: /No client/ }).click()
    await expect(list(page)).toHaveText([/منشور/])
  })
})

test('columns are chosen, and stand in the address', async ({ page }) => {
  await page.goto('/qrs?zone=UTC')
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('checkbox', { name: 'Campaign' }).click()
  await page.getByRole('checkbox', { name: 'Short URL' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: 'Campaign' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Short URL' })).toBeHidden()
  await page.reload()
  await expect(page.getByRole('row', { name: /Expo stand/ })).toContainText('Night of museums')
})

test('each row tells and draws its last thirty days, and all are sorted by them', async ({ page }) => {
  await page.goto('/qrs?zone=UTC')
  // From 16 April on: of the menu's eight all but the two of 10 April, which lie in the thirty days before.
  const cells = (name: RegExp) => page.getByRole('row', { name }).getByRole('gridcell')
  await expect(cells(/Menu, table 4/)).toContainText([/^6/, '+4 (200% more)', '8'])
  await expect(cells(/Door sticker/)).toContainText([/^3/, '+3 (new)', '3'])
  await expect(page.getByRole('row', { name: /Menu, table 4/ }).locator('svg[aria-label="6 in 30 days"]')).toBeVisible()

  const days = page.getByRole('columnheader', { name: 'Last 30 days' })
  await days.getByRole('button').click()
  await days.getByRole('button').click()
  await expect(days).toHaveAttribute('aria-sort', 'ascending')
  await expect(list(page)).toHaveText([/منشور/, /Door sticker/, /Expo stand/, /Menu, table 4/])
  expect(await accessibilityFaults(page)).toEqual([])
  await page.reload()
  await expect(list(page)).toHaveText([/منشور/, /Door sticker/, /Expo stand/, /Menu, table 4/])
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).click()
  const lines = (await readFile(await (await download).path(), 'utf8')).split('\r\n')
  expect(lines[0]).toMatch(/,scans_last_30_days,scans_30_days_before$/)
  expect(lines.slice(1, -1).map((line) => line.split(',').slice(-2).join(' after '))).toEqual([
    '1 after 0',
    '3 after 0',
    '4 after 0',
    '6 after 2',
  ])
})

test('a view is a link under a name: found again, renamed, deleted', async ({ page }) => {
  await page.goto('/qrs?zone=UTC&max=3&sort=title')
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByLabel('Save this view as').fill('Few scans')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Few scans' })).toBeFocused()
  await page.goto('/qrs')
  await expect(list(page)).toHaveCount(4)
  await page.getByRole('button', { name: 'Views' }).click()
  await page.getByRole('link', { name: 'Few scans' }).click()
  await expect(list(page)).toHaveText([/Door sticker/, /منشور/])
  await expect(page).toHaveURL(/max=3/)
  await page.getByRole('button', { name: 'Few scans' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Rename Few scans' }).click()
  await expect(page.getByLabel('New name of Few scans')).toBeFocused()
  await page.getByLabel('New name of Few scans').fill('Quiet ones')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Quiet ones' })).toBeFocused()
  await page.getByRole('button', { name: 'Delete Quiet ones' }).click()
  await expect(page.getByText('No view is saved here yet')).toBeVisible()
  await expect(page.getByLabel('Save this view')).toBeFocused()
})

test('by keyboard alone: through the rows, selecting a range, to the comparison', async ({ page }) => {
  await page.goto('/qrs?zone=UTC')
  const title = (name: string | RegExp) => page.getByRole('link', { name })
  await title('Menu, table 4').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(title('Expo stand')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Space')
  await expect(page.getByRole('region', { name: 'Selected' })).toContainText('3 selected')
  await page.keyboard.press('Home')
  await expect(title('Menu, table 4')).toBeFocused()
  // Once more: it is left out again.
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  await expect(title(/منشور/)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Copy scn.example/flyer' })).toBeFocused()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Compare' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/compare\?.*of=qr%3Aexpo%2Cqr%3Adoor/)
  await expect(page.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible()
})

test('by keyboard alone: out of a comparison, one by one', async ({ page }) => {
  await page.goto('/compare?of=qr:menu,qr:expo,qr:door&zone=UTC')
  await settled(page)
  const remove = (name: string) => page.getByRole('button', { name: `Remove ${name}` })
  await remove('Expo stand').focus()
  await page.keyboard.press('Enter')
  await expect(remove('Door sticker')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(remove('Menu, table 4')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeFocused()
})

test('what is selected stays so while a search hides it, and is saved', async ({ page }) => {
  await page.goto('/qrs?zone=UTC')
  await page.getByRole('checkbox', { name: 'Select Menu, table 4' }).click()
  await page.getByRole('searchbox').fill('door')
  await page.getByRole('checkbox', { name: 'Select Door sticker' }).click()
  const selected = page.getByRole('region', { name: 'Selected' })
  await expect(selected).toContainText('2 selected, 1 not in sight')

  await selected.getByRole('button', { name: 'Pictures' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'SVG' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('qr-pictures-svg_2026-05-15.zip')
  const pictures = unzipSync(await readFile(await file.path()))
  expect(Object.keys(pictures)).toEqual(['Menu-table-4.svg', 'Door-sticker.svg'])
  expect(new TextDecoder().decode(pictures['Menu-table-4.svg'])).toMatch(/^<svg /)
})

test.describe('the comparison', () => {
  test('is cut into weeks, and added up into the one that goes on, as the address says', async ({ page }) => {
    await page.goto('/compare?of=qr:menu,qr:door&zone=UTC')
    const chart = panel(page, 'Scans compared')
    const read = page.getByRole('slider')
    await chart.getByLabel('Cut into').selectOption('By week')
    await expect(page).toHaveURL(/by=week/)
    await settled(page)
    // The menu once on the 1st and twice on the 2nd, then on the 15th; the door twice on the 5th.
    await read.focus()
    await expect(read).toHaveAttribute(
      'aria-valuetext',
      '11–17 May 2026: Menu, table 4 1 so far; Door sticker 0 so far',
    )
    await page.keyboard.press('Home')
    await expect(read).toHaveAttribute('aria-valuetext', '1–3 May 2026: Menu, table 4 3; Door sticker 0')
    await expect(panel(page, 'May 2026 so far')).toContainText('Busiest week')

    await chart.getByLabel('Count').selectOption('Running total')
    await expect(page).toHaveURL(/chart=total/)
    await read.focus()
    await page.keyboard.press('End')
    await expect(read).toHaveAttribute('aria-valuetext', /^25–31 May 2026: Menu, table 4 still to come/)
    await page.reload()
    await settled(page)
    await read.focus()
    await expect(read).toHaveAttribute(
      'aria-valuetext',
      '11–17 May 2026: Menu, table 4 4 so far; Door sticker 2 so far',
    )
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test('has a line and figures for each, by hand', async ({ page }) => {
    await page.goto('/compare?of=qr:menu,qr:door,qr:expo&zone=UTC')
    await settled(page)
    const figures = panel(page, 'May 2026 so far')
    // In May up to now: menu 4 by v1 and v9, door 2, expo 3 by v6 and v7: nine in all. In the same part of April: menu 2,
    // door and expo none.
    await expect(figures.getByRole('row', { name: /Menu, table 4/ })).toContainText(
      /4\s*44\.4%\s*2\s*100% more\s*2\s*Sat 2 May/,
      { useInnerText: true },
    )
    await expect(figures.getByRole('row', { name: /Door sticker/ })).toContainText(
      /2\s*22\.2%\s*2\s*2 more\s*2\s*Tue 5 May/,
      { useInnerText: true },
    )
    await expect(figures.getByRole('row', { name: /Expo stand/ })).toContainText(/3\s*33\.3%\s*2\s*3 more/, {
      useInnerText: true,
    })
    await expect(figures.getByRole('row', { name: /Together/ })).toContainText('9')
    await expect(page.getByTestId('lines').locator('[data-marker]').first()).toBeAttached()

    const cursor = page.getByRole('slider')
    await cursor.focus()
    await expect(cursor).toHaveAttribute(
      'aria-valuetext',
      /^Friday 15 May 2026: Menu, table 4 1 so far; Door sticker 0 so far/,
    )
    await page.keyboard.press('Home')
    await expect(cursor).toHaveAttribute(
      'aria-valuetext',
      /^Friday 1 May 2026: Menu, table 4 1; Door sticker 0; Expo stand 0$/,
    )
    await expect(page.getByTestId('tooltip')).toContainText('Friday 1 May 2026')
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test('says what is unknown and goes on with the others; subjects are added and removed', async ({ page }) => {
    await page.goto('/compare?of=client:lark,campaign:gone&zone=UTC')
    await settled(page)
    await expect(page.getByRole('row', { name: /gone/ })).toContainText('There is no campaign with the id gone')
    await expect(page.getByRole('row', { name: /Bistro Lark/ })).toContainText('6')
    await page.getByRole('button', { name: 'Remove gone' }).click()
    await expect(page).toHaveURL(/of=client%3Alark(&|$)/)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    // Its code comes behind its frame.
    await expect(page.locator('input:focus')).toBeVisible()
    await page.keyboard.type('nord')
    await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Nordhavn Museum')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row', { name: /Nordhavn Museum/ })).toContainText('3')
    await page.goBack()
    await expect(page.getByRole('row', { name: /Nordhavn Museum/ })).toBeHidden()
  })

  test('begins with nothing and says what to do', async ({ page }) => {
    await page.goto('/compare')
    await expect(page.getByText('Choose what to compare')).toBeVisible()
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('option', { name: /Spring menu/ }).click()
    await expect(page).toHaveURL(/of=campaign%3Aspring/)
  })

  test('of campaigns is a click away from their list', async ({ page }) => {
    await page.goto('/campaigns?zone=UTC')
    await page.getByRole('checkbox', { name: /^Select all/ }).click()
    await page.getByRole('link', { name: 'Compare' }).click()
    // Menu and door, six in May; expo, three.
    await expect(page.getByRole('row', { name: /Spring menu/ })).toContainText(/6\s*66\.7%/, { useInnerText: true })
    await expect(page.getByRole('row', { name: /Night of museums/ })).toContainText(/3\s*33\.3%/, {
      useInnerText: true,
    })
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('rows are selected and compared, and nothing scrolls sideways', async ({ page }) => {
    await page.goto('/clients?zone=UTC')
    await page.getByRole('checkbox', { name: 'Select Bistro Lark' }).tap()
    await page.getByRole('checkbox', { name: 'Select Nordhavn Museum' }).tap()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Compare' }).tap()
    await settled(page)
    await expect(page.getByTestId('lines').locator('[data-marker]').first()).toBeAttached()
    await fits(page, 'on a phone')
    expect(await accessibilityFaults(page)).toEqual([])
  })
})
