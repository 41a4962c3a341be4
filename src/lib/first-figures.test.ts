import { afterEach, expect, test, vi } from 'vitest'

/** Of a page that has been painted already. */
class Painted {
  static readonly supportedEntryTypes = ['paint']
  private readonly tell: PerformanceObserverCallback
  constructor(tell: PerformanceObserverCallback) {
    this.tell = tell
  }
  observe() {
    const entries = { getEntriesByName: () => [{}] } as unknown as PerformanceObserverEntryList
    this.tell(entries, this as unknown as PerformanceObserver)
  }
  disconnect() {}
}

/** A page just opened: nothing is remembered of another. */
async function opened() {
  vi.resetModules()
  vi.stubGlobal('PerformanceObserver', Painted)
  return import('./first-figures.ts')
}

afterEach(() => vi.unstubAllGlobals())

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('without figures on their way, a part is loaded once the page is painted', async () => {
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

test('what belongs to the figures is asked for before all else, whoever came first', async () => {
  const { behindFigures, withFigures, expectFigures } = await opened()
  const figures = Promise.withResolvers<void>()
  expectFigures(figures.promise)
  const asked: string[] = []
  const ask = (part: string) => async () => void asked.push(part)
  const parts = [behindFigures(ask('tools'))(), withFigures(ask('chart'))()]
  figures.resolve()
  await Promise.all(parts)
  expect(asked).toEqual(['chart', 'tools'])
})

test('it does not wait for a source that takes its time', async () => {
  vi.useFakeTimers()
  const { behindFigures, expectFigures } = await opened()
  expectFigures(new Promise(() => {}))
  const part = behindFigures(async () => 'part')()
  await vi.advanceTimersByTimeAsync(2_001)
  await expect(part).resolves.toBe('part')
  vi.useRealTimers()
})
