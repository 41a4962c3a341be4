import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inTime } from './in-time.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const late = () => new Error('Too late.')

test('what comes in time is told, also a failure, and no timer is left', async () => {
  expect(await inTime(100, Promise.resolve('there'), late)).toBe('there')
  await expect(inTime(100, Promise.reject(new Error('Broken.')), late)).rejects.toThrow('Broken.')
  expect(vi.getTimerCount()).toBe(0)
})

test('what hangs is late, and may fail afterwards without anybody', async () => {
  const hanging = Promise.withResolvers<string>()
  const told = inTime(100, hanging.promise, late).catch((error: Error) => error.message)
  await vi.advanceTimersByTimeAsync(100)
  expect(await told).toBe('Too late.')
  hanging.reject(new Error('The browser was closed.'))
  await vi.advanceTimersByTimeAsync(1)
})
