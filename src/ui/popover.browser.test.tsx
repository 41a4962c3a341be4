import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Popover } from './popover.tsx'

test('what is typed right behind the press that opens it goes to its field', async () => {
  const screen = await render(
    <Popover title="Client" trigger="Choose">
      <input aria-label="Find" />
    </Popover>,
  )
  const button = screen.getByRole('button', { name: 'Choose' })
  const { activeElement } = document
  button.element().dispatchEvent(new MouseEvent('click', { bubbles: true }))
  expect(document.activeElement).not.toBe(activeElement)
  expect(document.activeElement).toBe(screen.getByLabelText('Find').element())
  await userEvent.keyboard('lark{Escape}')
  await expect.element(screen.getByLabelText('Find')).not.toBeInTheDocument()
})
