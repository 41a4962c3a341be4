import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Meta } from '#contract/answers.ts'
import type { Status } from '#contract/app.ts'
import { answerFor } from '#src/testing/answers.ts'
import { Failure, LOST_CONNECTION, renderAppAt, type Answers } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

beforeEach(() => page.viewport(1280, 800))
afterEach(() => vi.useRealTimers())

const NOW = '2026-05-14T14:30:00Z'
const status: Status = { source: { kind: 'smllr', label: 'SMLLR', countsBots: false }, version: '0.1.0', now: NOW }

/** Of an account whose vendor has not answered since then. */
function statusOf(unavailableSince: string): Status {
  const connection = {
    host: 'www.smllr.app',
    keyEnding: 'abcd',
    budget: { limit: 60, used: 0, waiting: 0 },
    unavailableSince,
    missingFields: [],
    history: { knownDays: 0, days: 396, seconds: null },
  }
  return { ...status, source: { ...status.source, connection } }
}

/** The list of clients, as of a moment and with whatever else the server says of its freshness. */
function clients(meta: Meta, name = 'Velo') {
  const data = [{ id: 'x1', name, activeQrs: 3, status: 'ACTIVE' }]
  return () => Response.json({ status: 200, message: 'Success', data, meta })
}

/** At 14:30 on 14 May 2026, with the other timers running on. */
async function openAt(address: string, answers: Answers) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(NOW) })
  answers['/status'] ??= status
  return renderAppAt(address, answers)
}

test('figures whose turn has not come yet say when they come, once for the page, and come by themselves', async () => {
  const message = 'SMLLR allows 60 requests a minute, and they are used up. These figures come in about 1 second.'
  let looks = 0
  // Not before it was looked at what stands there meanwhile.
  const turn = Promise.withResolvers<void>()
  const { screen } = await openAt('/clients?zone=UTC', {
    '/clients': async () => {
      if (looks++ > 0) return turn.promise.then(clients({ asOf: NOW }))
      const body = { status: 503, message, data: null, waiting: true }
      return Response.json(body, { status: 503, headers: { 'Retry-After': '1' } })
    },
  })
  await expect.element(screen.getByText(message)).toBeVisible()
  await expectAccessible(document.body)
  turn.resolve()
  await expect.element(screen.getByRole('link', { name: 'Velo' })).toBeVisible()
  await expect.element(screen.getByText(message)).not.toBeInTheDocument()
  expect(looks).toBe(2)
})

describe('while the source does not answer', () => {
  const down = clients({ asOf: '2026-05-14T14:01:40Z', unavailableSince: '2026-05-14T14:02:00Z' })

  test('one line says since when; the figures stay, with their time', async () => {
    const { screen, address } = await openAt('/clients?zone=UTC', { '/clients': down })
    await expect
      .element(screen.getByText(/^SMLLR has not answered since 14:02. You see the figures known then/))
      .toBeVisible()
    await expect.element(screen.getByRole('button', { name: /^As of 14:01/ })).toBeVisible()
    await expect.element(screen.getByRole('link', { name: 'Velo' })).toBeVisible()
    await expectAccessible(document.body)
    await userEvent.click(screen.getByRole('link', { name: 'Details' }))
    await expect.poll(address).toBe('/source?zone=UTC')
  })

  test('since another day it says which', async () => {
    const since = clients({ asOf: '2026-05-12T09:00:00Z', unavailableSince: '2026-05-12T09:01:00Z' })
    const { screen } = await openAt('/clients?zone=UTC', { '/clients': since })
    await expect.element(screen.getByText(/^SMLLR has not answered since 12 May 2026, 09:01/)).toBeVisible()
  })

  test('the line is there though no figure in sight is old, for the status says it', async () => {
    const { screen } = await openAt('/clients?zone=UTC', {
      '/status': statusOf('2026-05-14T14:20:00Z'),
      '/clients': clients({ asOf: NOW }),
    })
    await expect.element(screen.getByText(/^SMLLR has not answered since 14:20/)).toBeVisible()
  })

  test('the line comes with the first failure, not with the next look at the status', async () => {
    const answers: Answers = { '/campaigns': [], '/clients': new Failure(503, 'SMLLR could not be reached.') }
    const { screen } = await openAt('/campaigns?zone=UTC', answers)
    await expect.element(screen.getByRole('link', { name: 'Source: SMLLR' })).toBeVisible()
    answers['/status'] = statusOf('2026-05-14T14:29:00Z')
    await userEvent.click(screen.getByRole('link', { name: 'Clients' }))
    await expect.element(screen.getByText(/^SMLLR has not answered since 14:29/)).toBeVisible()
    await expect.element(screen.getByText('SMLLR could not be reached.')).toBeVisible()
  })

  test('a server that cannot be reached is the greater loss: only that is said', async () => {
    const answers: Answers = { '/clients': down }
    const { screen, refresh } = await openAt('/clients?zone=UTC', answers)
    await expect.element(screen.getByText(/^SMLLR has not answered/)).toBeVisible()
    answers['/clients'] = LOST_CONNECTION
    await refresh()
    await expect.element(screen.getByText(/^The server cannot be reached/)).toBeVisible()
    await expect.element(screen.getByText(/^SMLLR has not answered/)).not.toBeInTheDocument()
    await expect.element(screen.getByRole('link', { name: 'Velo' })).toBeVisible()
  })
})

test('figures that refresh by themselves are not read out; those that are asked for are, once', async () => {
  const answers: Answers = { '/clients': clients({ asOf: NOW }) }
  const { screen, refresh } = await openAt('/clients?zone=UTC', answers)
  await expect.element(screen.getByRole('link', { name: 'Velo' })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: /^As of 14:30/ })).toBeVisible()
  const said = listen()
  answers['/clients'] = clients({ asOf: '2026-05-14T14:31:00Z' }, 'Velo Nord')
  await refresh()
  await expect.element(screen.getByRole('link', { name: 'Velo Nord' })).toBeVisible()
  expect(said).toEqual([])
  answers['/clients'] = clients({ asOf: '2026-05-14T14:32:00Z' }, 'Velo Süd')
  await userEvent.click(screen.getByRole('button', { name: /^As of 14:31/ }))
  await expect.element(screen.getByRole('link', { name: 'Velo Süd' })).toBeVisible()
  await expect.poll(() => said).toEqual(['Refreshed. As of 14:32'])
})

/** What a screen reader would say of what changes on the page from now on. */
function listen(): string[] {
  const said: string[] = []
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      const region = element?.closest('[role="status"], [role="alert"], [aria-live]')
      const text = region?.textContent.trim() ?? ''
      if (text !== '' && region?.getAttribute('aria-live') !== 'off') said.push(text)
    }
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  onTestFinished(() => observer.disconnect())
  return said
}

describe('how old figures are', () => {
  test('those of a period that is over do not grow old: they were read then', async () => {
    const march = answerFor(
      { totalScans: 0, uniqueVisitors: 0, topDevices: [], topCountries: [] },
      { name: 'month', date: '2026-03-01', asOf: '2026-04-03T08:00:00.000Z' },
    )
    const { screen } = await openAt('/?date=2026-03-15&zone=UTC', { '/summary': () => Response.json(march) })
    await expect.element(screen.getByRole('button', { name: /^Read 3 Apr 2026/ })).toBeVisible()
  })

  test('beside others that can still change, only the age of those counts', async () => {
    const march = answerFor(
      { clientId: 'x1', clientName: 'Velo', totalScans: 0, activeQrs: 3 },
      { name: 'month', date: '2026-03-01', asOf: '2026-04-03T08:00:00.000Z' },
    )
    const { screen } = await openAt('/clients/x1?date=2026-03-15&zone=UTC', {
      '/client/x1': () => Response.json(march),
      '/clients': clients({ asOf: '2026-05-14T14:29:00Z' }),
    })
    await expect.element(screen.getByText('Active', { exact: true })).toBeVisible()
    await expect.element(screen.getByRole('button', { name: /^As of 14:29/ })).toBeVisible()
  })

  test('those of a period that goes on do', async () => {
    const may = answerFor(
      { totalScans: 0, uniqueVisitors: 0, topDevices: [], topCountries: [] },
      { name: 'month', date: '2026-05-01', asOf: '2026-05-13T08:00:00.000Z' },
    )
    const { screen } = await openAt('/?zone=UTC', { '/summary': () => Response.json(may) })
    await expect.element(screen.getByRole('button', { name: /^As of 13 May 2026, 08:00/ })).toBeVisible()
  })
})

test('newer figures that are on their way are asked for in seconds, not in a minute', async () => {
  const answers: Answers = { '/clients': clients({ asOf: '2026-05-14T13:00:00Z', refreshing: true }, 'Velo') }
  const { screen, asked } = await renderAppAt('/clients', answers)
  await expect.element(screen.getByRole('link', { name: 'Velo' })).toBeVisible()
  answers['/clients'] = clients({ asOf: '2026-05-14T14:30:00Z' }, 'Velo and sons')
  await expect.element(screen.getByRole('link', { name: 'Velo and sons' }), { timeout: 5_000 }).toBeVisible()
  expect(asked.filter((path) => path === '/api/reporting/clients')).toHaveLength(2)
})
