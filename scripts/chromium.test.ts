import { afterEach, expect, test, vi } from 'vitest'
import { chromiumPath, ensureChromium } from './chromium.ts'

afterEach(() => vi.unstubAllEnvs())

test('CHROMIUM_PATH wins over what the system has', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath)
  expect(chromiumPath()).toBe(process.execPath)
})

test('a CHROMIUM_PATH that is no file is refused rather than passed over', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  const message = /CHROMIUM_PATH is \/nowhere\/chromium, but there is no such file/
  expect(() => chromiumPath()).toThrow(message)
  await expect(ensureChromium()).rejects.toThrow(message)
})
