import { QueryClientProvider, type QueryKey } from '@tanstack/react-query'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { createMemoryRouter, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { expect } from 'vitest'
import { render } from 'vitest-browser-react'
import { createQueryClient } from '#src/app/query-client.ts'
import '#src/index.css'

/**
 * Draws panels with the real router and the real query client, whose answers are already there: what is asked for under
 * a key that has none stays loading, so nothing goes over the network.
 */
export async function renderPanel(
  panel: ReactNode,
  { answers = [], at = '/' }: { answers?: readonly (readonly [QueryKey, unknown])[]; at?: string } = {},
) {
  const client = createQueryClient({ staleTime: Infinity, refetchInterval: false })
  for (const [key, answer] of answers) client.setQueryData(key, answer)
  const page: RouteObject = { path: '*', element: <main>{panel}</main> }
  const router = createMemoryRouter([page], { initialEntries: [at] })
  const screen = await render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return { screen, router, client }
}

/** Fails with axe's own words where something could not be perceived or operated by everyone. */
export async function expectAccessible(element: Element): Promise<void> {
  // A colour on its way to another has the contrast of neither.
  for (const change of document.getAnimations()) {
    if (change.effect?.getComputedTiming().endTime !== Infinity) change.finish()
  }
  const { violations } = await axe.run(element, { resultTypes: ['violations'] })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(', ')}`)).toEqual([])
}
