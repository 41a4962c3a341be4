import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { render } from 'vitest-browser-react'
import { Button } from './button.tsx'

function Form({ onSubmit, onPress }: { onSubmit: () => void; onPress: () => void }) {
  const [isBusy, setBusy] = useState(false)
  return (
    <form
      aria-label="Form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
        setBusy(true)
      }}
    >
      <input aria-label="Name" />
      <Button type="submit" isBusy={isBusy}>
        Save
      </Button>
      <Button isBusy={isBusy} onClick={onPress}>
        Other
      </Button>
    </form>
  )
}

test('a button that is busy keeps the focus, takes no press, and sends no form', async () => {
  const [onSubmit, onPress] = [vi.fn(), vi.fn()]
  const screen = await render(<Form onSubmit={onSubmit} onPress={onPress} />)
  const save = screen.getByRole('button', { name: 'Save' })
  ;(save.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  expect(onSubmit).toHaveBeenCalledOnce()
  await expect.element(save).toHaveAttribute('aria-disabled', 'true')
  await expect.element(save).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard(' ')
  ;(screen.getByRole('button', { name: 'Other' }).element() as HTMLElement).click()
  await userEvent.click(screen.getByRole('textbox', { name: 'Name' }))
  await userEvent.keyboard('{Enter}')
  expect(onSubmit).toHaveBeenCalledOnce()
  expect(onPress).not.toHaveBeenCalled()
  await expectAccessible(screen.container)
})
