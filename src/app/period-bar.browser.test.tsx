import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { demoStatus, renderAppAt } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

/** A Monday, early afternoon in London. */
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T13:32:00Z') })
  await page.viewport(1280, 800)
})
afterEach(() => vi.useRealTimers())

const open = (address: string) => renderAppAt(address, {})

async function focus(control: Locator) {
  await expect.element(control).toBeVisible()
  const element = control.element()
  if (element instanceof HTMLElement) element.focus()
}

describe('the period bar', () => {
  test('names the span and the zone; the period going on is “so far” and has nothing after it', async () => {
    const { screen } = await open('/?zone=Asia/Kolkata')
    const bar = screen.getByRole('region', { name: 'Period' })
    await expect.element(bar.getByRole('button', { name: 'November 2026 so far' })).toBeVisible()
    await expect.element(bar.getByRole('button', { name: 'Time zone: Kolkata' })).toBeVisible()
    await expect.element(bar.getByRole('radio', { name: 'Month' })).toBeChecked()
    await expect
      .element(bar.getByRole('button', { name: 'Show the month after' }))
      .toHaveAttribute('aria-disabled', 'true')
    await expectAccessible(document.body)
  })

  test('steps back and forward through the address, and returns to now', async () => {
    const { screen, address, goBack } = await open('/?zone=UTC')
    await userEvent.click(screen.getByRole('button', { name: 'Show the month before' }))
    await expect.poll(address).toBe('/?date=2026-10-01&zone=UTC')
    await userEvent.click(screen.getByRole('button', { name: 'Show the month before' }))
    await expect.element(screen.getByRole('button', { name: 'September 2026' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'This month' }))
    await expect.poll(address).toBe('/?zone=UTC')
    await expect.element(screen.getByRole('button', { name: 'This month' })).not.toBeInTheDocument()
    await goBack()
    await expect.element(screen.getByRole('button', { name: 'September 2026' })).toBeVisible()
  })

  test('changes its length by the arrow keys and tells screen readers the span in full', async () => {
    const { screen, address } = await open('/?zone=UTC')
    await focus(screen.getByRole('radio', { name: 'Month' }))
    await userEvent.keyboard('{ArrowLeft}')
    await expect.poll(address).toBe('/?period=week&zone=UTC')
    await expect.element(screen.getByRole('button', { name: '23–29 November 2026 so far' })).toBeVisible()
    await expect.element(screen.getByText('23–29 November 2026, UTC time')).toBeInTheDocument()
  })

  test('names each period that goes on and the one before it', async () => {
    const { screen, address } = await open('/?zone=UTC')
    const shows = async (name: string, at: string) => {
      await userEvent.click(
        screen.getByRole('region', { name: 'Period' }).getByRole('button', { expanded: false }).first(),
      )
      await userEvent.click(screen.getByRole('button', { name }))
      await expect.poll(address).toBe(at)
    }
    // 23 November 2026 is the Monday of its week.
    await shows('Last week 16–22 Nov 2026', '/?period=week&date=2026-11-16&zone=UTC')
    await shows('This week 23–29 Nov 2026', '/?period=week&zone=UTC')
    await shows('Last month October 2026', '/?date=2026-10-01&zone=UTC')
    await shows('Last quarter Jul – Sept 2026', '/?period=quarter&date=2026-07-01&zone=UTC')
    await shows('Last year 2025', '/?period=year&date=2025-01-01&zone=UTC')
  })

  test('shows the period around any date', async () => {
    const { screen, address } = await open('/?period=week&zone=UTC')
    await userEvent.click(screen.getByRole('button', { name: /so far/ }))
    await userEvent.fill(screen.getByLabelText('A date in the week'), '2026-01-01')
    await userEvent.click(screen.getByRole('button', { name: 'Go', exact: true }))
    await expect.poll(address).toBe('/?period=week&date=2026-01-01&zone=UTC')
    await expect.element(screen.getByRole('button', { name: '29 December 2025 – 4 January 2026' })).toBeVisible()
  })

  test('all time begins with the first scan, on a campaign’s page with its first code', async () => {
    const status = { ...demoStatus, source: { ...demoStatus.source, firstScanAt: '2025-10-20T09:00:00.000Z' } }
    const campaign = (createdAt?: string) => ({
      campaignId: 'quay',
      name: 'Quay',
      aggregatedScans: 0,
      topPerformingQr: null,
      timeline: [],
      ...(createdAt !== undefined && { createdAt }),
    })
    const at = async (path: string, answer: unknown) => {
      const { screen, address } = await renderAppAt(`${path}?zone=Asia/Kolkata`, {
        '/status': status,
        '/campaign/quay': answer,
      })
      await userEvent.click(screen.getByRole('button', { name: 'November 2026 so far' }))
      return { screen, address }
    }
    // 20:30 in London is the next day in Kolkata.
    const own = await at('/campaigns/quay', campaign('2026-02-15T20:30:00.000Z'))
    await userEvent.click(own.screen.getByRole('button', { name: /^Since its first code/ }))
    await expect.poll(own.address).toContain('period=custom&from=2026-02-16&to=2026-11-23')
    // Whatever was made before scans are known begins with them.
    const older = await at('/campaigns/quay', campaign('2025-01-01T00:00:00.000Z'))
    await userEvent.click(older.screen.getByRole('button', { name: /^All time/ }))
    await expect.poll(older.address).toContain('from=2025-10-20&to=2026-11-23')
  })

  test('has a calendar that names its months, weekdays and dates', async () => {
    const { screen } = await open('/?zone=UTC')
    await userEvent.click(screen.getByRole('button', { name: /so far/ }))
    const month = screen.getByRole('grid', { name: 'November 2026' })
    await expect.poll(() => month.element().textContent).toMatch(/^MoTuWeThFrSaSu/)
    await expect.element(month.getByRole('button', { name: 'Today, Monday 23 November 2026, selected' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Go to the Previous Month' }))
    await expect.element(screen.getByRole('grid', { name: 'September 2026' })).toBeVisible()
  })

  test('asks for what the address says', async () => {
    const { asked } = await open('/?period=day&date=2012-03-16&zone=Asia/Kolkata&bots=include')
    await expect
      .poll(() => asked)
      .toContain(
        '/api/reporting/summary?period=day&timezone=Asia%2FKolkata&timeLineDate=2012-03-16&bots=include&compare=previous',
      )
  })

  test('counts bots when asked to, and goes on saying so', async () => {
    const { screen, address } = await open('/?zone=UTC')
    await userEvent.click(screen.getByRole('button', { name: /^Time zone/ }))
    await userEvent.click(screen.getByText('Count bots'))
    await expect.poll(address).toBe('/?zone=UTC&bots=include')
    await expect.element(screen.getByRole('button', { name: 'Time zone: UTC bots counted' })).toBeVisible()
  })
})

describe('the zone picker', () => {
  test('is used by the keyboard alone', async () => {
    const { screen, address } = await open('/?zone=UTC')
    await focus(screen.getByRole('button', { name: /^Time zone/ }))
    await userEvent.keyboard('{Enter}')
    const field = screen.getByRole('combobox', { name: 'Time zone' })
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('america new')
    const active = () =>
      document.getElementById(field.element().getAttribute('aria-activedescendant') ?? '')?.textContent
    await expect.poll(active).toContain('New Salem')
    await userEvent.keyboard('{ArrowDown}')
    await expect.poll(active).toContain('New York')
    await userEvent.keyboard('{Enter}')
    await expect.poll(address).toBe('/?zone=America%2FNew_York')
    await expect.element(screen.getByRole('button', { name: 'Time zone: New York' })).toHaveFocus()
  })

  test('shows which zone is chosen, what it is far from UTC, and what to do where none is found', async () => {
    const { screen } = await open('/?zone=Asia/Calcutta')
    await userEvent.click(screen.getByRole('button', { name: 'Time zone: Kolkata' }))
    await expect.element(screen.getByRole('combobox', { name: 'Time zone' })).toHaveFocus()
    await userEvent.keyboard('kolkata')
    const option = screen.getByRole('option', { name: 'Kolkata Asia · UTC+05:30' })
    await expect.element(option).toHaveAttribute('aria-selected', 'true')
    await expectAccessible(document.body)
    await userEvent.keyboard('xyz')
    await expect.element(screen.getByText('No zone of that name. Try a larger city nearby.')).toBeVisible()
  })

  test('dates to compare with are as many as those in sight, until somebody wants others', async () => {
    const { screen, address } = await open(
      '/?period=custom&from=2026-11-10&to=2026-11-20&compare=custom&cfrom=2026-11-01&cto=2026-11-04&zone=UTC',
    )
    await userEvent.click(screen.getByRole('button', { name: /^vs 1–4 Nov/ }))
    const form = screen.getByRole('form', { name: 'Dates to compare with' })
    await expect.element(form.getByText('4 days, against 11')).toBeVisible()
    await userEvent.fill(form.getByLabelText('From'), '2026-10-05')
    await expect.element(form.getByLabelText('To')).toHaveValue('2026-10-15')
    await expect.element(form.getByText('11 days', { exact: true })).toBeVisible()
    // In the calendar the next date that is picked ends the span; the one after it begins another.
    await userEvent.click(form.getByRole('button', { name: 'Go to the Previous Month' }))
    await userEvent.click(form.getByRole('button', { name: /Thursday 8 October 2026/ }))
    await expect.element(form.getByText('4 days, against 11')).toBeVisible()
    await userEvent.click(form.getByRole('button', { name: /Thursday 1 October 2026/ }))
    await expect.element(form.getByLabelText('To')).toHaveValue('2026-10-11')
    await userEvent.click(form.getByRole('button', { name: 'Show', exact: true }))
    await expect.poll(address).toContain('cfrom=2026-10-01&cto=2026-10-11')
  })

  test('closes on Escape without changing anything', async () => {
    const { screen, address } = await open('/?zone=UTC')
    await userEvent.click(screen.getByRole('button', { name: /^Time zone/ }))
    await expect.element(screen.getByRole('combobox', { name: 'Time zone' })).toHaveFocus()
    await userEvent.keyboard('berlin{Escape}')
    await expect.element(screen.getByRole('combobox', { name: 'Time zone' })).not.toBeInTheDocument()
    await expect.element(screen.getByRole('button', { name: /^Time zone/ })).toHaveFocus()
    expect(address()).toBe('/?zone=UTC')
  })
})

describe('on a phone', () => {
  test('the period lies along the lower edge, the rest in a sheet', async () => {
    await page.viewport(390, 844)
    const { screen, address } = await open('/?zone=UTC')
    const name = screen.getByRole('button', { name: /^November 2026/ })
    await expect.element(name).toBeVisible()
    expect(name.element().getBoundingClientRect().top).toBeGreaterThan(700)
    await userEvent.click(name)
    const sheet = screen.getByRole('dialog', { name: 'Period' })
    await userEvent.click(sheet.getByText('Year'))
    await expect.poll(address).toBe('/?period=year&zone=UTC')
    await expectAccessible(document.body)
    await userEvent.keyboard('{Escape}')
    await expect.element(screen.getByRole('button', { name: /^2026/ })).toHaveFocus()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  })
})

describe('on lists', () => {
  test('the bar says that figures are of all time; the period waits in the address', async () => {
    const { screen, address } = await open('/?period=week&zone=UTC')
    await userEvent.click(screen.getByRole('link', { name: 'QR codes', exact: true }))
    await expect.element(screen.getByText('All time')).toBeVisible()
    await expect.element(screen.getByRole('radio')).not.toBeInTheDocument()
    await userEvent.click(screen.getByRole('link', { name: 'Overview' }))
    await expect.poll(address).toBe('/?period=week&zone=UTC')
  })
})
