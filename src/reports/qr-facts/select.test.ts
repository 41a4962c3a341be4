import { expect, test } from 'vitest'
import { isWebAddress } from './select.ts'

test('only addresses of the web are linked', () => {
  expect(isWebAddress('HTTPS://example.com')).toBe(true)
  expect(isWebAddress('javascript:alert(1)')).toBe(false)
  expect(isWebAddress('example.com')).toBe(false)
})
