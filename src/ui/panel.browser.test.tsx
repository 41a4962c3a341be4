import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import '#src/index.css'
import type { Answer } from './answer.ts'
import { Panel } from './panel.tsx'
import { SkeletonRows } from './skeleton-rows.tsx'

const loading: Answer<number[]> = {
  data: undefined,
  error: null,
  isPlaceholderData: false,
  dataUpdatedAt: 0,
  isFetching: true,
  refetch: () => undefined,
}
const answered = { ...loading, data: [1, 2], isFetching: false, dataUpdatedAt: Date.now() }

function Example({
  answer,
  draw = (data) => <p>{data.join(' and ')}</p>,
}: {
  answer: Answer<number[]>
  draw?: (data: number[]) => React.ReactNode
}) {
  return (
    <main>
      <h1>Page</h1>
      <Panel
        title="Scans by country"
        answer={answer}
        skeleton={<SkeletonRows rows={3} />}
        empty={{ when: (data) => data.length === 0, show: <p>Nothing in this period</p> }}
      >
        {draw}
      </Panel>
    </main>
  )
}

describe('a panel', () => {
  test('while loading says so to screen readers and keeps the room', async () => {
    const screen = await render(<Example answer={loading} />)
    await expect.element(screen.getByText('Scans by country: loading')).toBeInTheDocument()
    await expect.element(screen.getByRole('region', { name: 'Scans by country' })).toHaveAttribute('aria-busy', 'true')
    await expectAccessible(screen.container)
  })

  test('with an answer draws it', async () => {
    const screen = await render(<Example answer={answered} />)
    await expect.element(screen.getByText('1 and 2')).toBeVisible()
    await expect.element(screen.getByRole('region')).toHaveAttribute('aria-busy', 'false')
  })

  test('keeps the focus of whoever tries again by keyboard, and takes it when the figures have come', async () => {
    let asked = 0
    const failed: Answer<number[]> = {
      ...loading,
      error: new Error('Refused'),
      isFetching: false,
      refetch: () => asked++,
    }
    const screen = await render(<Example answer={failed} />)
    const again = screen.getByRole('button', { name: 'Try again' })
    again.element().focus()
    await userEvent.keyboard('{Enter}')
    await screen.rerender(<Example answer={{ ...failed, isFetching: true }} />)
    await expect.element(screen.getByRole('button', { name: 'Trying again' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(asked).toBe(1)
    await screen.rerender(<Example answer={answered} />)
    await expect.element(screen.getByText('1 and 2')).toBeVisible()
    await expect.element(screen.getByRole('region', { name: 'Scans by country' })).toHaveFocus()
  })

  test('with an empty answer says what is missing', async () => {
    const screen = await render(<Example answer={{ ...answered, data: [] }} />)
    await expect.element(screen.getByText('Nothing in this period')).toBeVisible()
  })

  test('that failed says why and asks again', async () => {
    let asked = 0
    const failed = { ...loading, isFetching: false, error: new Error('Too many requests.'), refetch: () => asked++ }
    const screen = await render(<Example answer={failed} />)
    await expect.element(screen.getByRole('alert')).toMatchTextContent('Too many requests.')
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(asked).toBe(1)
    await expectAccessible(screen.container)
  })

  test('that shares what failed with another leaves it to that one', async () => {
    const failed = { ...loading, isFetching: false, error: new Error('The disk is full.') }
    const other = { ...failed, error: new Error('It broke.') }
    const screen = await render(
      <main>
        <Panel title="Scans" answer={failed} skeleton={null}>
          {() => null}
        </Panel>
        <Panel title="Devices" answer={failed} skeleton={null}>
          {() => null}
        </Panel>
        <Panel title="Hours" answer={other} skeleton={null}>
          {() => null}
        </Panel>
      </main>,
    )
    const part = (name: string) => screen.getByRole('region', { name })
    await expect.element(part('Scans').getByRole('alert')).toMatchTextContent('Scans could not be loaded')
    await expect.element(part('Devices')).toMatchTextContent(/^DevicesNot loaded$/)
    await expect.element(part('Hours').getByRole('alert')).toMatchTextContent('It broke.')
    // The one that told is gone: the next takes its place.
    await screen.rerender(
      <Panel title="Devices" answer={failed} skeleton={null}>
        {() => null}
      </Panel>,
    )
    await expect.element(part('Devices').getByRole('alert')).toMatchTextContent('The disk is full.')
  })

  test('whose refresh failed keeps its figures and says how old they are', async () => {
    const old = { ...answered, error: new Error('Gone.'), dataUpdatedAt: Date.now() - 5 * 60_000 }
    const screen = await render(<Example answer={old} />)
    await expect.element(screen.getByText('1 and 2')).toBeVisible()
    await expect.element(screen.getByRole('status')).toMatchTextContent('Not refreshed for 5 minutes. Gone.')
    await expectAccessible(screen.container)
  })

  test('that shows another period’s figures meanwhile is busy', async () => {
    const screen = await render(<Example answer={{ ...answered, isPlaceholderData: true }} />)
    await expect.element(screen.getByRole('region')).toHaveAttribute('aria-busy', 'true')
    await expect.element(screen.getByText('1 and 2')).toBeVisible()
  })

  test('that cannot be drawn leaves the page standing and recovers with other figures', async () => {
    const draw = (data: number[]) => {
      if (data.includes(13)) throw new Error('A fault in drawing')
      return <p>{data.join(' and ')}</p>
    }
    const screen = await render(<Example answer={{ ...answered, data: [13] }} draw={draw} />)
    await expect.element(screen.getByText('These figures could not be drawn')).toBeVisible()
    await expect.element(screen.getByRole('heading', { name: 'Page' })).toBeVisible()
    await screen.rerender(<Example answer={answered} draw={draw} />)
    await expect.element(screen.getByText('1 and 2')).toBeVisible()
  })
})
