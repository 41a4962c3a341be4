import { expect, test, vi } from 'vitest'

/** A page just opened: nothing is remembered of another. */
async function opened() {
  vi.resetModules()
  return import('./first-figures.ts')
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('without figures on their way, a part is loaded at once', async () => {
  const { behindFigures } = await opened()
  const load = vi.fn(async () => 'part')
  await expect(behindFigures(load)()).resolves.toBe('part')
})

test('a part waits for the first figures, also for ones that fail, and for no later ones', async () => {
  const { behindFigures, expectFigures } = await opened()
  const figures = Promise.withResolvers<void>()
  expectFigures(figures.promise)
  expectFigures(new Promise(() => {}))
  const load = vi.fn(async () => 'part')
  const part = behindFigures(load)()
  await settled()
  expect(load).not.toHaveBeenCalled()
  figures.reject(new Error('The server is gone.'))
  await expect(part).resolves.toBe('part')
})

test('it does not wait for a source that takes its time', async () => {
  vi.useFakeTimers()
  const { behindFigures, expectFigures } = await opened()
  expectFigures(new Promise(() => {}))
  const part = behindFigures(async () => 'part')()
  await vi.advanceTimersByTimeAsync(2_000)
  await expect(part).resolves.toBe('part')
  vi.useRealTimers()
})
