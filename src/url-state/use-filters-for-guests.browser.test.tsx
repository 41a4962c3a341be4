import { expect, test } from 'vitest'
import { renderPanel } from '#src/testing/render-panel.tsx'
import { filterParams } from './filters.ts'
import { useFiltersForGuests } from './use-filters-for-guests.ts'

function Address() {
  return <output>{filterParams(useFiltersForGuests()).toString()}</output>
}

test('what is shared from a page has its filters but for a tag', async () => {
  const { screen } = await renderPanel(<Address />, { at: '/?period=week&country=DE&device=Mobile&tag=window' })
  await expect.element(screen.getByRole('status')).toHaveTextContent('period=week&country=DE&device=Mobile')
  expect(screen.container.textContent).not.toContain('tag')
})
