import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { OptionSearch } from './option-search.tsx'

/** A list that comes when the button is clicked. What is picked is not offered again. */
function LateList({ onPick }: { onPick: (value: string) => void }) {
  const [names, setNames] = useState<readonly string[]>()
  const [picked, setPicked] = useState('')
  return (
    <>
      <OptionSearch
        label="Subject"
        placeholder="Subject"
        value=""
        nothing="Nothing"
        isComing={names === undefined}
        find={(text) => ({
          options: (names ?? [])
            .filter((name) => name !== picked && name.startsWith(text))
            .map((name) => ({ value: name, label: name, detail: '' })),
          more: 0,
        })}
        onPick={(name) => {
          setPicked(name)
          onPick(name)
        }}
      />
      <button onMouseDown={(event) => event.preventDefault()} onClick={() => setNames(['Menu', 'Door', 'Dock'])}>
        Arrive
      </button>
    </>
  )
}

async function drawLate() {
  const onPick = vi.fn<(value: string) => void>()
  const screen = await render(<LateList onPick={onPick} />)
  await userEvent.click(screen.getByRole('combobox'))
  return { onPick, arrive: () => userEvent.click(screen.getByRole('button', { name: 'Arrive' })), screen }
}

test('Enter before the options have come takes the first that fits, once', async () => {
  const { onPick, arrive, screen } = await drawLate()
  await userEvent.keyboard('Do{Enter}')
  expect(onPick).not.toHaveBeenCalled()
  await arrive()
  await expect.element(screen.getByText('1 found')).toBeInTheDocument()
  await expect.element(screen.getByRole('option', { name: 'Dock' })).toBeVisible()
  expect(onPick.mock.calls).toEqual([['Door']])
})

test('who types on after Enter has not chosen', async () => {
  const { onPick, arrive, screen } = await drawLate()
  await userEvent.keyboard('Do{Enter}o')
  await arrive()
  await expect.element(screen.getByRole('option', { name: 'Door' })).toBeVisible()
  expect(onPick).not.toHaveBeenCalled()
  await userEvent.keyboard('{Enter}')
  expect(onPick.mock.calls).toEqual([['Door']])
})

test('Enter takes nothing where nothing fits and nothing more comes', async () => {
  const { onPick, arrive, screen } = await drawLate()
  await arrive()
  await userEvent.keyboard('x{Enter}')
  await expect.element(screen.getByText('Nothing')).toBeVisible()
  await userEvent.keyboard('{Backspace}')
  await expect.element(screen.getByRole('option', { name: 'Menu' })).toBeVisible()
  expect(onPick).not.toHaveBeenCalled()
})
