import { expect, test } from 'vitest'
import { bareUrl, hostAndPath } from './urls.ts'

test.each([
  ['https://go.example.com/abc', 'go.example.com/abc'],
  ['http://www.example.org/', 'example.org'],
  ['https://example.org/menu/', 'example.org/menu/'],
  ['https://example.org/?q=1', 'example.org/?q=1'],
  ['mailto:post@example.org', 'mailto:post@example.org'],
  ['', ''],
])('%s is said as %s', (url, bare) => {
  expect(bareUrl(url)).toBe(bare)
})

test.each([
  ['https://www.example.com/menu/summer?utm_source=qr', 'example.com', '/menu/summer?utm_source=qr'],
  ['https://example.com/', 'example.com', ''],
  ['https://example.com?q=1', 'example.com', '?q=1'],
  ['mailto:post@example.org', 'mailto:post@example.org', ''],
])('%s leads to %s and there to %s', (url, host, path) => {
  expect(hostAndPath(url)).toEqual([host, path])
})
