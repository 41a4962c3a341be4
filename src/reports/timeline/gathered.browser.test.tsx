import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Summary } from '#contract/reporting.ts'
import { answerFor } from '#src/testing/answers.ts'
import { historyStream } from '#src/testing/history-stream.ts'
import { LOADING_MS, loadCharts } from '#src/testing/load-charts.ts'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { renderAppAt } from '#src/testing/render-app.tsx'

beforeAll(loadCharts, LOADING_MS)
beforeEach(() => page.viewport(1280, 800))

const smllr = {
  source: { kind: 'smllr', label: 'SMLLR', countsBots: false },
  version: '0.1.0',
  now: '2026-05-14T09:00:00Z',
}

/** Thursday 14 May 2026, nine o'clock: three days of the week are over, the fourth goes on. */
const AS_OF = '2026-05-14T09:00:00.000Z'
const documented: Summary = { totalScans: 12, uniqueVisitors: 9, topDevices: [], topCountries: [] }

/** The overview of an organisation whose source gives no timeline, at that week or another address. */
async function open(address = '/?period=week&date=2026-05-14&zone=UTC', name: 'week' | 'day' = 'week') {
  const stream = historyStream()
  const summary = { data: documented }
  const answers = {
    '/status': smllr,
    '/history': stream.answer,
    '/summary': () => Response.json(answerFor(summary.data, { name, date: '2026-05-14', asOf: AS_OF })),
    '/qrs': [],
    '/campaigns': [],
  }
  const app = await renderAppAt(address, answers)
  await expect.poll(() => stream.asked.length).toBe(1)
  const timeline = app.screen.getByRole('region', { name: /^Scans by/ })
  const unknown = () =>
    [...document.querySelectorAll('[data-unknown]')].map((area) => Number(area.getAttribute('data-unknown')))
  const bars = () => document.querySelectorAll('[data-bucket]').length
  return { ...app, stream, summary, timeline, unknown, bars }
}

describe('a chart that is being filled', () => {
  test('shows what is known, draws the rest as gaps, and says how far it is', async () => {
    const { stream, timeline, unknown, bars, screen } = await open()
    expect(Object.fromEntries(stream.asked[0]!)).toEqual({
      from: '2026-05-11',
      to: '2026-05-17',
      bucket: 'day',
      timezone: 'UTC',
    })
    stream.tell({ scans: [null, null, 5, 2], coming: 2, seconds: 18 })
    await expect.element(timeline.getByText('2 of 4 days known, about 20 seconds more')).toBeVisible()
    await expect.poll(bars).toBe(2)
    // Monday and Tuesday are one area; the days to come are none.
    expect(unknown()).toEqual([2])
    const progress = timeline.getByRole('progressbar')
    await expect.element(progress).toHaveAttribute('aria-valuenow', '2')
    await expect.element(progress).toHaveAttribute('aria-valuemax', '4')
    await expectAccessible(screen.container)

    stream.tell({ scans: [null, 3, 5, 2], coming: 1, seconds: null })
    await expect.element(timeline.getByText('3 of 4 days known')).toBeVisible()
    await expect.poll(unknown).toEqual([1])
  })

  test('goes on with the week before, then asks for the comparison that can be made now', async () => {
    const { stream, timeline, summary, asked, screen } = await open()
    await expect.element(screen.getByText('Compared once the timeline is complete.')).toBeVisible()
    const questions = () => asked.filter((path) => path.startsWith('/api/reporting/summary')).length
    const before = questions()
    stream.tell({ scans: [2, 3, 5, 2] })
    stream.end()
    await expect.poll(() => stream.asked.length).toBe(2)
    expect(stream.asked[1]!.get('from')).toBe('2026-05-04')
    stream.tell({ scans: [1, 1, null, null, null, null, null], coming: 5, seconds: 5 })
    await expect.element(timeline.getByText('Before: 2 of 7 days known, about 5 seconds more')).toBeVisible()
    summary.data = {
      ...documented,
      comparison: {
        from: '2026-05-04T00:00:00.000Z',
        to: '2026-05-07T00:00:00.000Z',
        whole: false,
        totalScans: 8,
        scansCompared: 10,
      },
    }
    stream.tell({ scans: [1, 1, 6, 2, 2, 2, 2] })
    stream.end()
    // 10 / 8 = 1.25, though 12 scans are counted so far.
    await expect.element(screen.getByText('25% more (10 against 8)')).toBeVisible()
    await expect
      .element(screen.getByText('Compared: 11–13 May 2026 with 4–6 May 2026, the same part of the week before.'))
      .toBeVisible()
    expect(questions()).toBe(before + 1)
    await expect.element(timeline.getByRole('progressbar')).not.toBeInTheDocument()
    await expect.element(screen.getByText('The timeline is complete')).toBeInTheDocument()
    // 2, 3 and 5 on the whole days.
    await expect.element(screen.getByText('Over 3 whole days')).toBeVisible()
  })

  test('can be left: what is known stays, and coming back goes on from there', async () => {
    const { stream, timeline, unknown, screen, goBack } = await open()
    stream.tell({ scans: [null, null, 5, 2], coming: 2, seconds: 18 })
    await expect.poll(unknown).toEqual([2])
    await userEvent.click(screen.getByRole('link', { name: 'QR codes', exact: true }))
    await expect.poll(() => stream.aborted).toEqual([true])
    await goBack()
    // At once, before the server has said anything again.
    await expect.element(timeline.getByText('2 of 4 days known, about 20 seconds more')).toBeVisible()
    await expect.poll(unknown).toEqual([2])
    await expect.poll(() => stream.asked.length).toBe(2)
    stream.tell({ scans: [null, 3, 5, 2], coming: 1, seconds: 9 })
    await expect.element(timeline.getByText('3 of 4 days known, about 10 seconds more')).toBeVisible()
  })

  test('that breaks off keeps what is known, says why, and goes on when told to', async () => {
    const { stream, timeline, unknown, screen } = await open()
    stream.tell({ scans: [null, null, 5, 2], coming: 2, seconds: 18 })
    stream.write(`${JSON.stringify({ status: 500, message: 'Something failed in the server.', data: null })}\n`)
    await expect.element(timeline.getByText('2 of 4 days known. Something failed in the server.')).toBeVisible()
    await expect.element(timeline.getByRole('progressbar')).not.toBeInTheDocument()
    await expect.poll(unknown).toEqual([2])
    await expectAccessible(screen.container)
    await userEvent.click(timeline.getByRole('button', { name: 'Go on' }))
    await expect.poll(() => stream.asked.length).toBe(2)
    stream.tell({ scans: [2, 3, 5, 2] })
    stream.end()
    await expect.element(timeline.getByRole('button', { name: 'Go on' })).not.toBeInTheDocument()
    await expect.poll(unknown).toEqual([])
  })

  test('whose connection is cut is asked for again by itself', async () => {
    const { stream, timeline } = await open()
    stream.tell({ scans: [null, null, 5, 2], coming: 2, seconds: 18 })
    await expect.element(timeline.getByRole('progressbar')).toBeInTheDocument()
    stream.cut()
    await expect.poll(() => stream.asked.length, { timeout: 10_000 }).toBe(2)
    stream.end()
    await expect.poll(() => stream.asked.length, { timeout: 10_000 }).toBe(3)
    stream.cut()
    await expect
      .element(timeline.getByText('2 of 4 days known. The connection broke before everything was told.'))
      .toBeVisible()
  })

  test('of which nothing can be read says so in its place; the other figures stay', async () => {
    const { stream, timeline, screen } = await open()
    stream.write('<!doctype html>\n')
    await expect.element(timeline.getByText('The answer to “history” could not be read.')).toBeVisible()
    await expect.element(timeline.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect.element(screen.getByText('Unique visitors')).toBeVisible()
  })
})

describe('what stays unknown is explained', () => {
  const day = '/?period=day&date=2026-05-14&zone=UTC'

  test('a day without a single hour leads to what can be had', async () => {
    const { stream, screen, address } = await open(day, 'day')
    stream.tell({ scans: Array.from({ length: 9 }, () => null) })
    stream.end()
    await expect.element(screen.getByText('SMLLR gives hours for single QR codes only')).toBeVisible()
    await expect.element(screen.getByRole('link', { name: 'Choose a QR code' })).toBeVisible()
    await expectAccessible(screen.container)
    await userEvent.click(screen.getByRole('link', { name: 'Show the week by day' }))
    await expect.poll(address).toBe('/?period=week&date=2026-05-14&zone=UTC')
  })

  test('a day of which some hours were observed shows those', async () => {
    const { stream, timeline, bars } = await open(day, 'day')
    stream.tell({ scans: [null, null, null, null, null, null, 4, 2, 1] })
    stream.end()
    await expect
      .element(
        timeline.getByText(
          '6 of 9 hours are not known: SMLLR gives hours for single QR codes only. The others were observed from here.',
        ),
      )
      .toBeVisible()
    await expect.poll(bars).toBe(3)
  })

  test('days that the source did not answer for can be asked for again', async () => {
    const { stream, timeline } = await open()
    stream.tell({ scans: [null, 3, 5, 2] })
    stream.end()
    await expect.element(timeline.getByText('1 of 4 days is not known: SMLLR did not answer for it.')).toBeVisible()
    await expect.poll(() => stream.asked.length).toBe(2)
    await userEvent.click(timeline.getByRole('button', { name: 'Ask again' }))
    await expect.poll(() => stream.asked.length).toBe(3)
    expect(stream.asked[2]!.get('from')).toBe('2026-05-11')
  })
})
