import { expect, test } from 'vitest'
import { bareUrl } from './urls.ts'

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
