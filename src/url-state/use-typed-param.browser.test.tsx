import { useLocation, useNavigate } from 'react-router'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderPanel } from '#src/testing/render-panel.tsx'
import { useTypedParam } from './use-typed-param.ts'

function Page() {
  const { text, type, settle } = useTypedParam('q')
  const navigate = useNavigate()
  return (
    <>
      <output>{useLocation().search}</output>
      <input aria-label="Search" value={text} onChange={(event) => type(event.target.value)} />
      <button
        type="button"
        onClick={() => {
          settle()
          type(`${text}i`)
        }}
      >
        Rest, and type on
      </button>
      <button type="button" onClick={() => void navigate('/?q=other')}>
        Elsewhere
      </button>
    </>
  )
}

test('a letter that is typed while the others are on their way into the address stays', async () => {
  const { screen } = await renderPanel(<Page />)
  const search = screen.getByRole('textbox')
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
  await userEvent.type(search, 'n')
  await press('Rest, and type on')
  await expect.element(search).toHaveValue('ni')
  await expect.element(screen.getByRole('status')).toHaveTextContent('?q=ni')
  await expect.element(search).toHaveValue('ni')
  // What the address says by itself wins over what was typed.
  await userEvent.type(search, 'g')
  await press('Elsewhere')
  await expect.element(search).toHaveValue('other')
})
