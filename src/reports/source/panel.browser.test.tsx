import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Connection, Status } from '#contract/app.ts'
import { LOST_CONNECTION, renderAppAt, type Answers } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

beforeEach(() => page.viewport(1280, 800))

const connection: Connection = {
  host: 'www.smllr.app',
  keyEnding: 'x7Qd',
  budget: { limit: 60, used: 18, waiting: 3 },
  missingFields: [],
  history: { knownDays: 212, days: 396, seconds: 187 },
  pulse: { everySeconds: 60, observedSince: '2026-05-12T14:02:00Z', at: '2026-05-14T14:29:00Z' },
}

function statusOf(source: Status['source']): Status {
  return { source, version: '1.2.3', now: '2026-05-14T14:30:00Z' }
}

const smllr = (changed: Partial<Connection> = {}) =>
  statusOf({ kind: 'smllr', label: 'SMLLR', countsBots: false, connection: { ...connection, ...changed } })

async function open(answers: Answers) {
  const app = await renderAppAt('/source?zone=UTC', answers)
  await expect.element(app.screen.getByRole('heading', { name: 'Source of the figures' })).toBeVisible()
  return { ...app, panel: (name: string) => app.screen.getByRole('region', { name }) }
}

describe('a connected account', () => {
  test('is told as a whole, in words that need no knowledge of its API', async () => {
    const { screen, panel } = await open({ '/status': smllr() })
    await expect
      .element(panel('Connection'))
      .toMatchTextContent('It answersAPIwww.smllr.appKey•••• ends in x7QdLast failureNone')
    const budget = panel('Requests within a minute')
    await expect.element(budget).toMatchTextContent('18 of 60')
    await expect.element(budget).toMatchTextContent('3 questions wait for their turn.')
    await expect.element(budget.getByRole('meter')).toHaveAttribute('aria-valuenow', '18')
    const history = panel('History of 13 months')
    // 187 seconds are a little over three minutes.
    await expect.element(history).toMatchTextContent('212 of 396 days knownAbout 4 minutes more.')
    await expect.element(history.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '212 of 396 days known')
    await expect
      .element(panel('Observation'))
      .toMatchTextContent('Observed since12 May 2026, 14:02Last look14 May 2026, 14:29Looks every1 minute')
    await expect.element(panel('Answers')).toMatchTextContent('Every documented field that was looked for was there.')
    await expect.element(screen.getByText('Scanboard 1.2.3. Its clock says 14:30.')).toBeVisible()
    await expectAccessible(document.body)
  })

  test('that does not answer says since when, why, and how to find out more', async () => {
    const lastError = { at: '2026-05-14T14:05:00Z', message: 'SMLLR could not be reached: the connection was refused.' }
    const { panel } = await open({ '/status': smllr({ unavailableSince: '2026-05-14T14:02:00Z', lastError }) })
    await expect.element(panel('Connection')).toMatchTextContent('No answer since 14 May 2026, 14:02')
    await expect
      .element(panel('Connection'))
      .toMatchTextContent('14 May 2026, 14:05: SMLLR could not be reached: the connection was refused.')
    await expect.element(panel('Connection')).toMatchTextContent('npm run scanboard -- doctor')
    await expectAccessible(document.body)
  })

  test('whose answers lack documented fields names them by endpoint', async () => {
    const missingFields = [
      { endpoint: 'summary', field: 'topDevices' },
      { endpoint: 'summary', field: 'topCountries' },
      { endpoint: 'client', field: 'activeQrs' },
    ]
    const { panel } = await open({ '/status': smllr({ missingFields }) })
    await expect
      .element(panel('Answers').getByRole('row', { name: /^summary/ }))
      .toMatchTextContent('summarytopDevices, topCountries')
    await expect.element(panel('Answers').getByRole('row', { name: /^client/ })).toMatchTextContent('clientactiveQrs')
    await expectAccessible(document.body)
  })

  test('is not called complete before it is, nor waiting when nothing waits', async () => {
    const { panel, screen } = await open({
      '/status': smllr({
        budget: { limit: 60, used: 0, waiting: 0 },
        history: { knownDays: 396, days: 396, seconds: null },
        pulse: undefined,
      }),
    })
    await expect.element(panel('Requests within a minute')).toMatchTextContent('No question waits.')
    await expect.element(panel('History of 13 months')).toMatchTextContent('Complete.')
    await expect.element(screen.getByRole('region', { name: 'Observation' })).not.toBeInTheDocument()
  })

  test('is looked at again every few seconds', async () => {
    const answers: Answers = { '/status': smllr() }
    const { panel } = await open(answers)
    await expect.element(panel('Requests within a minute')).toMatchTextContent('18 of 60')
    answers['/status'] = smllr({ budget: { limit: 60, used: 42, waiting: 1 } })
    await expect.element(panel('Requests within a minute'), { timeout: 6_000 }).toMatchTextContent('42 of 60')
    await expect.element(panel('Requests within a minute')).toMatchTextContent('1 question waits for its turn.')
  })
})

describe('without an account', () => {
  test.each([
    ['demo', 'Demo data', /^All figures are those of a made-up organisation/, 'Import your scans'],
    ['own', 'Your scans', /^All figures are counted from the scans that were imported/, 'Import more scans'],
    ['empty', 'No scans yet', /^There are no scans yet/, 'Import your scans'],
  ] as const)('%s: says what it is, and the two ways on', async (kind, label, words, step) => {
    const { screen, panel } = await open({ '/status': statusOf({ kind, label, countsBots: true }) })
    await expect.element(screen.getByText(words)).toBeVisible()
    await expect.element(panel(step)).toMatchTextContent('npm run scanboard -- import FILE')
    await expect.element(panel('Connect an SMLLR account')).toMatchTextContent('SMLLR_API_KEY=KEY npm start')
    await expectAccessible(document.body)
  })

  test('the badge leads here, also by keyboard and on a phone', async () => {
    await page.viewport(390, 844)
    const { screen, address } = await renderAppAt('/clients?zone=UTC', { '/clients': [] })
    const badge = screen.getByRole('link', { name: 'Source: Demo data' })
    await expect.element(badge).toBeVisible()
    expect(badge.element().getBoundingClientRect().height).toBeGreaterThanOrEqual(44)
    badge.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(address).toBe('/source?zone=UTC')
    await expect.element(screen.getByRole('heading', { name: 'Source of the figures' })).toHaveFocus()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390)
  })
})

test('a server that cannot be reached is told once; what was known stays', async () => {
  const answers: Answers = { '/status': smllr() }
  const { screen, panel, refresh } = await open(answers)
  await expect.element(panel('Connection')).toBeVisible()
  answers['/status'] = LOST_CONNECTION
  await refresh()
  await expect.element(screen.getByText(/^The server cannot be reached/)).toBeVisible()
  await expect.element(panel('Connection')).toMatchTextContent('www.smllr.app')
})
