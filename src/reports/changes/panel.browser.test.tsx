import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Change, Changes } from '#contract/changes.ts'
import { changesQuery } from '#src/api/changes.ts'
import { expectAccessible, renderPanel } from '#src/testing/render-panel.tsx'
import ChangesPanel from './panel.tsx'

const query = { period: 'month', timezone: 'UTC', timeLineDate: '2026-05-15', compare: 'previous' } as const

function codes(count: number, scans: number, before: number): Change[] {
  return Array.from({ length: count }, (_, i) => ({ id: `${scans}-${i}`, name: `Code ${i}`, scans, before }))
}

async function draw(rose: Change[], fell: Change[], counts: Changes['counts'], more: Partial<Changes> = {}) {
  const window = { from: '2026-04-01T00:00:00.000Z', to: '2026-05-01T00:00:00.000Z' }
  const data: Changes = { ...window, rose, fell, counts, ...more }
  const { screen } = await renderPanel(<ChangesPanel subject={{ kind: 'organisation' }} />, {
    answers: [[changesQuery({ ...query, by: 'qr' }).queryKey, { status: 200, message: '', data }]],
    at: '/?date=2026-05-15&zone=UTC',
  })
  return { screen, list: (name: string) => screen.getByRole('region', { name }) }
}

test('where more changed than are told, each list says how many of how many it shows', async () => {
  const { screen, list } = await draw(codes(50, 9, 3), codes(50, 3, 9), { rose: 227, fell: 175, same: 4 })
  await expect.element(list('Rose most').getByText('6 of 227')).toBeVisible()
  await expect.element(list('Fell most').getByText('6 of 175')).toBeVisible()
  await expectAccessible(screen.container)
  await screen.getByRole('button', { name: 'Show up to 50 of each' }).click()
  await expect.element(list('Rose most').getByText('50 of 227')).toBeVisible()
  await expect.element(list('Fell most').getByText('50 of 175')).toBeVisible()
})

test('where all are told, all can be shown', async () => {
  const { screen, list } = await draw(codes(8, 9, 3), codes(2, 3, 9), { rose: 8, fell: 2, same: 0 })
  await screen.getByRole('button', { name: 'Show all' }).click()
  await expect.element(list('Rose most').getByText('Code 7')).toBeVisible()
  await expect.element(list('Rose most').getByText('8 of 8')).not.toBeInTheDocument()
})

test('by keyboard the focus goes to the first row that came in, and back to the button', async () => {
  const { screen, list } = await draw(codes(8, 9, 3), codes(2, 3, 9), { rose: 8, fell: 2, same: 0 })
  screen.getByRole('button', { name: 'Show all' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(list('Rose most').getByRole('link', { name: 'Code 6' })).toHaveFocus()
  screen.getByRole('button', { name: 'Show the first 6 only' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('button', { name: 'Show all' })).toHaveFocus()
})

test('against what began before scans are known nothing rose, and it says why', async () => {
  const { screen } = await draw([], [], { rose: 0, fell: 0, same: 0 }, { knownFrom: '2026-04-10T00:00:00.000Z' })
  await expect
    .element(screen.getByText('Scans are known from 10 Apr 2026 on: 1–30 Apr 2026 is nothing to compare with'))
    .toBeVisible()
  await expect.element(screen.getByRole('region', { name: 'Rose most' })).not.toBeInTheDocument()
  await expectAccessible(screen.container)
})
