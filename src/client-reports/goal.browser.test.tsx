/** The goal of what a report is about: in the report, and offered where there is one. */
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ReportGoal } from '#contract/report-content.ts'
import { goal, going } from '#src/testing/goal.ts'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { renderAppAt } from '#src/testing/render-app.tsx'
import { APPROVED, CONTENT, VERSION } from '#src/testing/report.ts'

beforeEach(() => page.viewport(1280, 800))

const { scans, from, to, timezone } = goal
const asOf = '2026-12-10T08:00:00Z'
/** Midnight in Berlin. */
const GOAL: ReportGoal = { asOf, scans, from, to, timezone, at: '2026-10-31T23:00:00Z', progress: going }

describe('in a report', () => {
  async function open(told: Partial<ReportGoal> = {}) {
    const content = { ...CONTENT, sections: ['goal'] as const, goal: { ...GOAL, ...told } }
    const { screen } = await renderAppAt('/reports/one', { '/reports/one': { ...APPROVED, content } })
    return screen.getByRole('region', { name: 'Goal' })
  }

  test('it says what was promised, how far that had come, and what was to be expected then', async () => {
    const part = await open()
    await expect
      .element(part)
      .toMatchTextContent('1 Oct – 31 Dec 2026, Berlin time, as it stood at the end of 31 Oct 2026.')
    await expect.element(part).toMatchTextContent('1,412 of 2,000 scans · 70.6%')
    await expect.element(part).toMatchTextContent('58.0% of the time is over')
    await expect
      .element(part)
      .toMatchTextContent('At the pace of the last four weeks about 1,910 by 31 Dec 2026: 90 short.')
    expect(document.querySelector<HTMLElement>('[data-time-mark]')?.style.left).toBe('58%')
    await expectAccessible(document.body)
  })

  test('of a day that was not over it says the time, and of days that are not known how many', async () => {
    const part = await open({
      at: '2026-10-15T12:40:00Z',
      progress: { ...going, unknownDays: 3, expected: null },
    })
    await expect.element(part).toMatchTextContent('as it stood on 15 Oct 2026, 14:40.')
    await expect.element(part).toMatchTextContent('At least 1,412 of 2,000 scans')
    await expect.element(part).toMatchTextContent('3 days are not known yet.')
  })

  test('where scans broke off it says so', async () => {
    const part = await open({ progress: { ...going, knownUntil: '2026-10-28T11:00:00Z' } })
    await expect.element(part).toMatchTextContent('28 Oct 2026, 11:59')
  })
})

describe('in the list of sections', () => {
  /** What is sent, and then what the server would say. */
  async function openDraft({ hasGoal, sections }: { hasGoal: boolean; sections: string[] }) {
    const draft = {
      ...APPROVED,
      version: { ...VERSION, state: 'draft', hash: null, approvedAt: null, approvedBy: null },
      mayChange: true,
      hasGoal,
      edits: { title: 'Scan report', language: 'en', sections, commentary: '', brand: CONTENT.brand },
      content: { ...CONTENT, approved: null },
    }
    const { screen } = await renderAppAt('/reports/one', { '/reports/one': draft, '/reports': [] })
    const ask = globalThis.fetch
    globalThis.fetch = (input, init) => {
      if (init?.method !== 'PUT') return ask(input, init)
      const { revision, ...edits } = JSON.parse(init.body as string) as { revision: number; sections: string[] }
      const content = edits.sections.includes('goal') ? { ...draft.content, goal: GOAL } : draft.content
      const data = { ...draft, revision: revision + 1, edits, content }
      return Promise.resolve(Response.json({ status: 200, message: 'Success', data }))
    }
    await expect.element(screen.getByRole('checkbox', { name: 'Figures' })).toBeVisible()
    return screen
  }

  test('it is off until somebody switches it on, and then in sight', async () => {
    const screen = await openDraft({ hasGoal: true, sections: ['figures'] })
    const goal = screen.getByRole('checkbox', { name: 'Goal' })
    await expect.element(goal).not.toBeChecked()
    goal.element().focus()
    await userEvent.keyboard(' ')
    await expect
      .element(screen.getByRole('region', { name: 'Goal' }))
      .toMatchTextContent('1,412 of 2,000 scans · 70.6%')
    await expectAccessible(document.body)
  })

  test('it is not offered where there is none, and one that is on says so', async () => {
    const without = await openDraft({ hasGoal: false, sections: ['figures'] })
    expect(without.getByRole('checkbox', { name: 'Goal' }).elements()).toEqual([])
    await without.unmount()
    const on = await openDraft({ hasGoal: false, sections: ['figures', 'goal'] })
    await expect.element(on.getByRole('checkbox', { name: 'Goal (none for these dates)' })).toBeChecked()
    expect(on.getByRole('region', { name: 'Goal' }).elements()).toEqual([])
  })
})
