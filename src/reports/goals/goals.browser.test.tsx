import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { GoalInput, ListedGoal, ToldGoal } from '#contract/goals.ts'
import { RIGHTS, type Session } from '#contract/session.ts'
import { GOALS_KEY } from '#src/api/goals.ts'
import { SESSION_KEY } from '#src/api/guest.ts'
import { going } from '#src/testing/goal.ts'
import { LOADING_MS } from '#src/testing/load-charts.ts'
import { expectAccessible, renderPanel } from '#src/testing/render-panel.tsx'
import { Goal } from './goal.tsx'
import Goals from './goals.tsx'
import { SetGoal } from './set-goal.tsx'

beforeAll(() => import('#src/charts/lines/chart.tsx'), LOADING_MS)
beforeEach(() => page.viewport(1280, 800))

const subject = { kind: 'campaign', id: 'spring' } as const
const meta = { asOf: '2026-05-15T14:40:00Z' }
const envelope = (data: unknown) => ({ status: 200, message: 'Success', data, meta })

const admin: Session = { by: 'open', name: '', role: 'admin', rights: [...RIGHTS], canSignOut: false }
const viewer: Session = { by: 'proxy', name: 'Cleo', role: 'viewer', rights: ['seeAll'], canSignOut: false }
const guest: Session = { by: 'link', name: '', role: 'guest', rights: [], canSignOut: false }

/** Three days of two years in which its time is never over. */
const told: ToldGoal = {
  ...subject,
  scans: 2000,
  from: '2098-01-01',
  to: '2098-01-03',
  timezone: 'Europe/Berlin',
  progress: going,
  days: [
    { date: '2098-01-01', scans: 1000, expected: null },
    { date: '2098-01-02', scans: 412, expected: 88 },
    { date: '2098-01-03', scans: null, expected: 410 },
  ],
}

describe('on the page of a subject', () => {
  const show = (data: ToldGoal | null, session = admin) =>
    renderPanel(
      <>
        <SetGoal subject={subject} />
        <Goal subject={subject} />
      </>,
      {
        at: '/?zone=UTC',
        answers: [
          [SESSION_KEY, session],
          [[...GOALS_KEY, subject], envelope(data)],
        ],
      },
    )

  test('the goal says how far it has come, in words, with a bar, as a chart and as a table', async () => {
    const { screen } = await show(told)
    const panel = screen.getByRole('region', { name: 'Goal' })
    await expect.element(panel).toMatchTextContent('1,412 of 2,000 scans · 70.6%')
    await expect.element(panel).toMatchTextContent('58.0% of the time is over')
    await expect
      .element(panel)
      .toMatchTextContent('At the pace of the last four weeks about 1,910 by 3 Jan 2098: 90 short.')
    await expect.element(panel).toMatchTextContent('1–3 Jan 2098, Berlin time')
    expect(document.querySelector<HTMLElement>('[data-time-mark]')?.style.left).toBe('58%')
    const cursor = panel.getByRole('slider', { name: 'Scans by day, one by one' })
    cursor.element().focus()
    await userEvent.keyboard('{End}')
    await expect
      .element(cursor)
      .toHaveAttribute('aria-valuetext', 'Friday 3 January 2098: Scans still to come; Expected 1,910; Goal 2,000')
    await panel.getByText('Show as table').click()
    await expect.element(panel.getByRole('cell', { name: '1,500' })).toBeVisible()
    await expectAccessible(screen.container)
  })

  test('one that nobody has set is not there, and a viewer is not offered to set it', async () => {
    const { screen } = await show(null, viewer)
    await expect.element(screen.getByRole('region')).not.toBeInTheDocument()
    await expect.element(screen.getByRole('button')).not.toBeInTheDocument()
    const other = await show(told, viewer)
    await expect.element(other.screen.getByRole('region', { name: 'Goal' })).toBeVisible()
    await expect.element(other.screen.getByRole('button', { name: 'Set a goal' })).not.toBeInTheDocument()
  })

  test('where it could not be asked for, that is said, on the page and on the watch list', async () => {
    globalThis.fetch = () =>
      Promise.resolve(Response.json({ status: 400, message: 'Not now.', data: null }, { status: 400 }))
    const answers = [[SESSION_KEY, admin]] as const
    const onPage = await renderPanel(<Goal subject={subject} />, { answers })
    await expect.element(onPage.screen.getByRole('region', { name: 'Goal' })).toMatchTextContent('Not now.')
    const onList = await renderPanel(<Goals />, { answers })
    await expect.element(onList.screen.getByRole('region', { name: 'Goals' })).toMatchTextContent('Not now.')
  })

  test('a guest has none', async () => {
    const { screen } = await show(told, guest)
    await expect.element(screen.getByRole('main')).toBeInTheDocument()
    expect(screen.container.textContent).toBe('')
  })

  test('what is wrong is said before anything is sent, and what the server says stays in sight', async () => {
    const sent: (readonly [string, string, GoalInput | undefined])[] = []
    let refuses = true
    globalThis.fetch = async (input, { method = 'GET', body } = {}) => {
      const path = new URL(input instanceof Request ? input.url : input, location.origin).pathname
      sent.push([method, path, typeof body === 'string' ? (JSON.parse(body) as GoalInput) : undefined])
      if (method === 'GET') return Response.json(envelope(null))
      return refuses
        ? Response.json({ status: 409, message: 'There are 200 goals.', data: null }, { status: 409 })
        : Response.json(envelope(null))
    }
    const { screen } = await show(null)
    await screen.getByRole('button', { name: 'Set a goal' }).click()
    const dialog = screen.getByRole('dialog', { name: 'Set a goal' })
    const scans = dialog.getByRole('textbox', { name: 'Scans' })
    await expect.element(scans).toHaveFocus()
    await userEvent.keyboard('none{Enter}')
    await expect.element(dialog.getByRole('alert')).toMatchTextContent('Say how many scans: a whole number from 1.')
    await userEvent.fill(dialog.getByLabelText('Last day'), '')
    await userEvent.fill(scans, '2,000')
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog.getByRole('alert')).toMatchTextContent('Choose the first and the last day')
    expect(sent).toEqual([])
    await expectAccessible(document.body)

    await userEvent.fill(dialog.getByLabelText('First day'), '2026-05-01')
    await userEvent.fill(dialog.getByLabelText('Last day'), '2026-12-31')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect.element(dialog.getByRole('alert')).toMatchTextContent('There are 200 goals.')
    refuses = false
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect.element(dialog).not.toBeInTheDocument()
    const body = { scans: 2000, from: '2026-05-01', to: '2026-12-31', timezone: 'UTC' }
    expect(sent.slice(0, 2)).toEqual([
      ['PUT', '/api/goals/campaign/spring', body],
      ['PUT', '/api/goals/campaign/spring', body],
    ])
    // The page asks anew.
    await expect.poll(() => sent.slice(2)).toEqual([['GET', '/api/goals/campaign/spring', undefined]])
  })
})

describe('on the watch list', () => {
  const listed = (id: string, change: Partial<ListedGoal>): ListedGoal => {
    const { days: _, ...goal } = told
    return { ...goal, id, name: `The ${id}`, ...change }
  }
  const show = (goals: readonly ListedGoal[]) =>
    renderPanel(<Goals />, { at: '/watch-list?zone=UTC', answers: [[GOALS_KEY, envelope(goals)]] })

  test('goals lead to what they are of, and say what is to be expected', async () => {
    const { screen } = await show([
      listed('summer', { progress: null }),
      listed('autumn', { progress: { ...told.progress, state: 'reached', reachedOn: '2098-01-02', expected: null } }),
      listed('spring', {}),
      listed('poster', { kind: 'qr', progress: { ...told.progress, unknownDays: 8, expected: null } }),
    ])
    const panel = screen.getByRole('region', { name: 'Goals' })
    await expect.element(panel).toMatchTextContent('4 goals')
    const rows = panel
      .getByRole('listitem')
      .elements()
      .map((row) => row.textContent)
    const names = panel
      .getByRole('link')
      .elements()
      .map((link) => link.textContent)
    expect(names).toEqual(['The spring', 'The poster', 'The autumn', 'The summer'])
    expect(rows[0]).toContain('about 1,910 by 3 Jan 2098: 90 short.')
    expect(rows[1]).toContain('At least 1,412 of 2,000 scans')
    expect(rows[1]).toContain('8 days are not known yet.')
    expect(rows[2]).toContain('Reached on 2 Jan 2098.')
    expect(rows[3]).toContain('What it was set for is not known any more.')
    await expect
      .element(panel.getByRole('link', { name: 'The poster' }))
      .toHaveAttribute('href', '/qrs/poster?zone=UTC')
    await expectAccessible(screen.container)
  })

  test('nothing stands there where there are none', async () => {
    const { screen } = await show([])
    await expect.element(screen.getByRole('main')).toBeInTheDocument()
    expect(screen.container.textContent).toBe('')
  })
})
