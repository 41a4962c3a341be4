import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '#src/index.css'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { shadeOf, type HeatData } from './cells.ts'
import HeatMap from './heat-map.tsx'

const data: HeatData = {
  label: 'Scans by part of the day',
  columns: [
    { name: 'Morning', shown: 'Morning' },
    { name: 'Evening', shown: '' },
  ],
  rows: [
    {
      name: 'Monday',
      shortName: 'Mon',
      cells: [
        { words: 'Monday morning: 0 scans', value: 0 },
        { words: 'Monday evening: 10 scans', value: 10 },
      ],
    },
    {
      name: 'Tuesday',
      shortName: 'Tue',
      cells: [
        { words: 'Tuesday morning: 1 scan', value: 1 },
        { words: 'Tuesday evening: not in this span', value: undefined },
      ],
    },
  ],
  least: '0',
  most: '10',
}

async function draw() {
  const screen = await render(
    <main className="p-4">
      <HeatMap data={data} />
    </main>,
  )
  const grid = screen.getByRole('grid', { name: 'Scans by part of the day' })
  const active = () => {
    const id = grid.element().getAttribute('aria-activedescendant')
    return id === null ? undefined : document.getElementById(id)?.getAttribute('aria-label')
  }
  return { screen, grid, active }
}

test('five shades by equal parts, nothing at all apart, and the least is to be seen', () => {
  expect([0, 1, 20, 21, 99, 100].map((value) => shadeOf(value, 100))).toEqual([0, 1, 1, 2, 5, 5])
  expect(shadeOf(0, 0)).toBe(0)
})

describe('a heat map', () => {
  test('is walked with the arrows from one stop, and says where one is', async () => {
    const { grid, active } = await draw()
    await userEvent.tab()
    await expect.element(grid).toHaveFocus()
    expect(active()).toBe('Monday morning: 0 scans')
    await userEvent.keyboard('{ArrowRight}')
    expect(active()).toBe('Monday evening: 10 scans')
    await userEvent.keyboard('{ArrowRight}{ArrowDown}')
    expect(active()).toBe('Tuesday evening: not in this span')
    await userEvent.keyboard('{Home}')
    expect(active()).toBe('Tuesday morning: 1 scan')
  })

  test('says of what the mouse is on, under it', async () => {
    const { screen } = await draw()
    await userEvent.hover(screen.getByRole('gridcell', { name: 'Monday evening: 10 scans' }))
    await expect.element(screen.getByText('Monday evening: 10 scans')).toBeVisible()
  })

  test('shows each value by a height too, as its key does', async () => {
    const { screen } = await draw()
    const height = (element: Element) => element.querySelector('[data-mark]')?.getBoundingClientRect().height ?? 0
    const cell = (name: string) => height(screen.getByRole('gridcell', { name }).element())
    // Of cells that are 24 pixels high: a fifth for the least, all for the most, and nothing for none.
    expect(cell('Monday morning: 0 scans')).toBe(0)
    expect(cell('Tuesday morning: 1 scan')).toBeCloseTo(4.8)
    expect(cell('Monday evening: 10 scans')).toBe(24)
    const key = [...screen.getByTestId('key').element().children].map(height)
    expect(key).toHaveLength(6)
    // Of swatches that are 16 pixels high.
    for (const [shade, mark] of key.entries()) expect(mark).toBeCloseTo((16 * shade) / 5, 1)
  })

  test('is accessible', async () => {
    const { screen } = await draw()
    await expectAccessible(screen.container)
  })
})
