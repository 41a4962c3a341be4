import { expect, test } from 'vitest'
import { isActive, statusInWords } from './client-status.ts'

test('a status is told in words, however the source writes it', () => {
  expect(statusInWords('ACTIVE')).toBe('Active')
  expect(statusInWords('ON_HOLD')).toBe('On hold')
  expect(statusInWords('paused')).toBe('Paused')
  expect(statusInWords('')).toBe('')
})

test('only active clients go on', () => {
  expect(isActive('active')).toBe(true)
  expect(isActive('INACTIVE')).toBe(false)
})
