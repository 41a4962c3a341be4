import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { useLocation, useNavigate } from 'react-router'
import { renderPanel } from '#src/testing/render-panel.tsx'
import { useParam } from './use-param.ts'
import { useSetFilters } from './use-filters.ts'

function Page() {
  const [, setQuery] = useParam('q')
  const [, setSort] = useParam('sort')
  const setFilters = useSetFilters()
  const navigate = useNavigate()
  return (
    <>
      <output>{useLocation().search}</output>
      <button
        type="button"
        onClick={() => {
          setQuery('menu', 'replace')
          setSort('title')
          setFilters({ period: 'week' })
        }}
      >
        All at once
      </button>
      <button type="button" onClick={() => setSort('created')}>
        Sort
      </button>
      <button type="button" onClick={() => void navigate(-1)}>
        Back
      </button>
    </>
  )
}

test('changes that come before the first is drawn build on each other, and Back undoes one after the other', async () => {
  const { screen } = await renderPanel(<Page />, { at: '/?zone=UTC' })
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
  const address = screen.getByRole('status')
  await press('All at once')
  await expect.element(address).toHaveTextContent('?period=week&zone=UTC&q=menu&sort=title')
  await press('Back')
  await expect.element(address).toHaveTextContent('?zone=UTC&q=menu&sort=title')
  await press('Back')
  await expect.element(address).toHaveTextContent('?zone=UTC&q=menu')
  // What was on its way then is not any more.
  await press('Sort')
  await expect.element(address).toHaveTextContent('?zone=UTC&q=menu&sort=created')
})
