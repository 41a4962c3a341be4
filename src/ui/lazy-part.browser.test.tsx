import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { lazyPart } from './lazy-part.tsx'

test('a part whose code is not to be had says so, and its neighbours stay', async () => {
  const Gone = lazyPart<object>(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')))
  const screen = await render(
    <>
      <p>Neighbour</p>
      <Suspense fallback="Loading">
        <Gone />
      </Suspense>
    </>,
  )
  await expect.element(screen.getByText('This part of the page could not be loaded')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Load the page again' })).toBeVisible()
  await expect.element(screen.getByText('Neighbour')).toBeVisible()
})

test('a part whose code is there already stands there at once, without what would stand in for it', async () => {
  const shown: string[] = []
  const StandsIn = () => {
    shown.push('what stands in')
    return null
  }
  const module = Promise.resolve({ default: () => <p>The part</p> })
  const Ready = lazyPart<object>(() => module)
  Ready.load()
  await module
  const screen = await render(
    <Suspense fallback={<StandsIn />}>
      <Ready />
    </Suspense>,
  )
  await expect.element(screen.getByText('The part')).toBeVisible()
  expect(shown).toEqual([])
})
