import { describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '#src/index.css'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import type { TimelineData, TimelinePoint, TimelineProps } from './points.ts'
import { Timeline } from './timeline.tsx'

/** Monday to Sunday: two days gone, the third going on, four to come. */
const week: TimelineData = {
  bucket: 'day',
  series: '11–17 May 2026',
  seriesBefore: '4–10 May 2026',
  points: [
    day('Monday 11 May 2026', '2026-05-11', 40, 'whole', { name: 'Monday 4 May 2026', date: '2026-05-04', scans: 32 }),
    day('Tuesday 12 May 2026', '2026-05-12', 30, 'whole', {
      name: 'Tuesday 5 May 2026',
      date: '2026-05-05',
      scans: 60,
    }),
    day('Wednesday 13 May 2026', '2026-05-13', 6, 'unfinished', {
      name: 'Wednesday 6 May 2026',
      date: '2026-05-06',
      scans: 50,
    }),
    ...['Thursday 14', 'Friday 15', 'Saturday 16', 'Sunday 17'].map((name) =>
      day(`${name} May 2026`, `2026-05-${name.slice(-2)}`, undefined, 'toCome', undefined),
    ),
  ],
}

function day(
  name: string,
  date: string,
  scans: number | undefined,
  state: TimelinePoint['state'],
  before: TimelinePoint['before'],
): TimelinePoint {
  return { name, date, scans, state, before }
}

/** Always as wide as this, so that places are known: 800 pixels hold seven days of more than a hundred. */
async function draw(data = week, width = 'w-200', ways: Partial<TimelineProps> = {}) {
  const screen = await render(
    <main className={`${width} p-4`}>
      <Timeline data={data} {...ways} />
    </main>,
  )
  // The drawing comes in a chunk of its own.
  await expect
    .poll(() => screen.container.querySelectorAll('[data-bucket]').length, { timeout: 10_000 })
    .toBeGreaterThan(0)
  const chart = screen.getByTestId('timeline')
  const box = chart.element().getBoundingClientRect()
  const range = screen.getByRole('slider')
  const tooltip = screen.getByTestId('tooltip')
  /** Points at the middle of a bucket; the plot begins some 30 pixels from the left. */
  const middle = (bucket: number) => ({
    position: { x: 30 + ((bucket + 0.5) * (box.width - 42)) / data.points.length, y: 100 },
  })
  const hover = (bucket: number) => userEvent.hover(chart, middle(bucket))
  const press = (bucket: number) => userEvent.click(chart, middle(bucket))
  const said = async (words: string) => {
    await expect.poll(() => tooltip.query()?.textContent).toContain(words)
  }
  return {
    chart,
    middle,
    screen,
    range,
    tooltip,
    said,
    hover,
    press,
    box,
  }
}

describe('the tooltip', () => {
  test('names the bucket under the mouse in full, both values and the difference', async () => {
    const { hover, said } = await draw()
    await hover(0)
    await said('Monday 11 May 2026')
    await said('Scans40')
    await said('Monday 4 May 202632')
    // 40 against 32.
    await said('25% more')
    await hover(1)
    // 30 against 60.
    await said('50% fewer')
  })

  test('says “so far” of the unfinished bucket and does not compare it with a whole one', async () => {
    const { hover, tooltip, said } = await draw()
    await hover(2)
    await said('6 so far')
    expect(tooltip.element().textContent).not.toContain('fewer')
  })

  test('says of a bucket to come that it is to come', async () => {
    const { hover, said } = await draw()
    await hover(6)
    await said('still to come')
  })

  test('goes when the mouse goes', async () => {
    const { screen, hover, tooltip } = await draw()
    await hover(0)
    await expect.element(tooltip).toBeVisible()
    await userEvent.hover(screen.getByText('Show as table'))
    await expect.element(tooltip).not.toBeInTheDocument()
  })

  test('stays at the bucket that was pressed, also when the pointer has left', async () => {
    const { screen, press, said } = await draw()
    await press(1)
    await userEvent.hover(screen.getByText('Show as table'))
    await said('Tuesday 12 May 2026')
  })

  test.each(['w-200', 'w-80'])('stays inside the chart at every bucket (%s)', async (width) => {
    const { range, tooltip, box } = await draw(week, width)
    range.element().focus()
    for (const key of ['{Home}', ...Array.from({ length: 6 }, () => '{ArrowRight}')]) {
      await userEvent.keyboard(key)
      const { left, right } = tooltip.element().getBoundingClientRect()
      expect(left).toBeGreaterThanOrEqual(box.left)
      expect(right).toBeLessThanOrEqual(box.right)
    }
  })
})

describe('by keyboard', () => {
  test('reading starts at the last bucket that has begun, and arrows move along', async () => {
    const { range, said } = await draw()
    await userEvent.tab()
    await expect.element(range).toHaveFocus()
    await said('Wednesday 13 May 2026')
    await userEvent.keyboard('{ArrowLeft}')
    await said('Tuesday 12 May 2026')
    await userEvent.keyboard('{Home}')
    await said('Monday 11 May 2026')
    await userEvent.keyboard('{End}')
    await said('Sunday 17 May 2026')
  })

  test('each step is said aloud with both values', async () => {
    const { range } = await draw()
    range.element().focus()
    await userEvent.keyboard('{Home}')
    await expect
      .element(range)
      .toHaveAttribute('aria-valuetext', 'Monday 11 May 2026: 40; Monday 4 May 2026: 32; 25% more')
  })

  test('Escape puts the tooltip away, an arrow brings it back', async () => {
    const { range, tooltip } = await draw()
    range.element().focus()
    await userEvent.keyboard('{Escape}')
    await expect.element(tooltip).not.toBeInTheDocument()
    await userEvent.keyboard('{ArrowLeft}')
    await expect.element(tooltip).toBeVisible()
  })

  test('a mouse that passes shows what it is on, and takes the bucket that is read along nowhere', async () => {
    const { screen, range, hover, said } = await draw()
    range.element().focus()
    await userEvent.keyboard('{Home}')
    await hover(4)
    await said('Friday 15 May 2026')
    await userEvent.hover(screen.getByText('Show as table'))
    await said('Monday 11 May 2026')
    await hover(4)
    await userEvent.keyboard('{ArrowRight}')
    await said('Tuesday 12 May 2026')
  })

  test('the figures can be opened as a table', async () => {
    const { screen } = await draw()
    await userEvent.tab()
    await userEvent.tab()
    await expect.element(screen.getByText('Show as table')).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    const rows = screen.getByRole('row').all()
    // A heading and seven days.
    expect(rows).toHaveLength(8)
    const cells = (row: number) => [...rows[row]!.element().querySelectorAll('th, td')].map((cell) => cell.textContent)
    expect(cells(0)).toEqual(['Day', 'Scans', 'Compared with', 'Scans', 'Difference'])
    expect(cells(2)).toEqual(['Tuesday 12 May 2026', '30', 'Tuesday 5 May 2026', '60', '50% fewer'])
    expect(cells(3)).toEqual(['Wednesday 13 May 2026', '6 so far', 'Wednesday 6 May 2026', '50', ''])
    expect(cells(4)).toEqual(['Thursday 14 May 2026', 'still to come', '', '', ''])
  })
})

describe('the picture', () => {
  test('has solid bars for whole buckets, a hatched one for the unfinished, none for what is to come', async () => {
    const { screen } = await draw()
    const bars = [...screen.container.querySelectorAll('[data-bucket]')]
    expect(bars.map((bar) => bar.getAttribute('data-bucket'))).toEqual(['whole', 'whole', 'unfinished'])
    expect(bars.map((bar) => bar.getAttribute('fill'))).toEqual([
      'var(--series-1)',
      'var(--series-1)',
      'url(#timeline-hatch)',
    ])
    // 40 to 30 to 6 on one scale from nought.
    const [monday, tuesday, wednesday] = bars.map((bar) => (bar as SVGGraphicsElement).getBBox().height)
    expect(tuesday! / monday!).toBeCloseTo(30 / 40, 2)
    expect(wednesday! / monday!).toBeCloseTo(6 / 40, 2)
  })

  test('has a line for the period before, and none without one', async () => {
    const lines = (container: Element) => container.querySelectorAll('path[stroke="var(--muted)"][fill="none"]').length
    const { screen } = await draw()
    expect(lines(screen.container)).toBe(1)
    await screen.unmount()
    const alone = {
      ...week,
      seriesBefore: undefined,
      points: week.points.map((point) => ({ ...point, before: undefined })),
    }
    expect(lines((await draw(alone)).screen.container)).toBe(0)
  })
})

test('what it shows is told to screen readers, and axe finds nothing', async () => {
  const { screen } = await draw()
  // 40 + 30 + 6.
  await expect
    .element(screen.getByText('11–17 May 2026: 76 scans so far. Highest: Monday 11 May 2026 with 40.'))
    .toBeInTheDocument()
  await expectAccessible(screen.container)
  await screen.getByText('Show as table').click()
  await expectAccessible(screen.container)
})

describe('a single bucket is gone into', () => {
  const ways = () => ({ leadsTo: 'day', onZoom: vi.fn(), onZoomOut: vi.fn() }) as const
  /** What a finger does, at the middle of a bucket. */
  const tap = (chart: Element, x: number) => {
    const { left, top } = chart.getBoundingClientRect()
    const at = { bubbles: true, pointerType: 'touch', pointerId: 7, clientX: left + x, clientY: top + 100 }
    for (const type of ['pointerdown', 'pointerup']) chart.dispatchEvent(new PointerEvent(type, at))
  }

  test('by a click, by Enter and from the table, and it is said where that leads', async () => {
    const led = ways()
    const { screen, chart, range, tooltip, middle } = await draw(week, 'w-200', led)
    await userEvent.click(chart, middle(1))
    await expect.element(tooltip.getByText('Click or Enter: this day alone')).toBeVisible()
    await expect.poll(() => led.onZoom.mock.calls).toEqual([[1, 1]])
    await userEvent.keyboard('{ArrowLeft}{Enter}')
    expect(led.onZoom).toHaveBeenLastCalledWith(0, 0)
    expect(range.element()).toHaveAccessibleDescription(/Enter shows the day alone\.$/)
    await userEvent.click(screen.getByText('Show as table'))
    await userEvent.click(screen.getByRole('button', { name: 'Wednesday 13 May 2026' }))
    expect(led.onZoom).toHaveBeenLastCalledWith(2, 2)
    await expectAccessible(screen.container)
  })

  test('but not by a double click, which leads back', async () => {
    const led = ways()
    const { chart, middle } = await draw(week, 'w-200', led)
    await userEvent.dblClick(chart, middle(1))
    expect(led.onZoomOut).toHaveBeenCalledOnce()
    // A click after it would be the one that waits longest.
    await userEvent.click(chart, middle(2))
    await expect.poll(() => led.onZoom.mock.calls).toEqual([[2, 2]])
  })

  test('not where it is still to come, and not where nothing is said to lead anywhere', async () => {
    const led = ways()
    const { chart, tooltip, middle } = await draw(week, 'w-200', led)
    await userEvent.click(chart, middle(5))
    await expect.element(tooltip.getByText('Saturday 16 May 2026')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(tooltip.getByText(/Enter/)).not.toBeInTheDocument()
    await userEvent.click(chart, middle(1))
    await expect.poll(() => led.onZoom.mock.calls).toEqual([[1, 1]])
  })

  test('by a second tap of a finger; the first one shows it', async () => {
    const led = ways()
    const { chart, tooltip, middle } = await draw(week, 'w-200', led)
    tap(chart.element(), middle(0).position.x)
    await expect.element(tooltip.getByText('Tap again: this day alone')).toBeVisible()
    tap(chart.element(), middle(1).position.x)
    await expect.element(tooltip.getByText('Tuesday 12 May 2026')).toBeVisible()
    expect(led.onZoom).not.toHaveBeenCalled()
    tap(chart.element(), middle(1).position.x)
    expect(led.onZoom.mock.calls).toEqual([[1, 1]])
  })
})

test('where there is little room the tooltip is narrower, and never over the bar that was tapped', async () => {
  const month: TimelineData = {
    ...week,
    points: Array.from({ length: 31 }, (_, i) =>
      day(`Friday ${i + 1} May 2026`, `2026-05-${String(i + 1).padStart(2, '0')}`, 9, 'whole', undefined),
    ),
  }
  const { chart, tooltip, middle, box } = await draw(month, 'w-90')
  await userEvent.click(chart, middle(15))
  await expect.element(tooltip).toBeVisible()
  const told = tooltip.element().getBoundingClientRect()
  const bar = box.left + middle(15).position.x
  expect(told.left > bar || told.right < bar).toBe(true)
  expect(told.left).toBeGreaterThanOrEqual(box.left)
  expect(told.right).toBeLessThanOrEqual(box.right)
})
