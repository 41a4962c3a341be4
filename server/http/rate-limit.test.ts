import { expect, test } from 'vitest'
import { createRateLimit } from './rate-limit.ts'

test('the sixty-first request in a minute waits until the first is a minute old', () => {
  let now = 0
  const limit = createRateLimit(60, () => now)
  for (let second = 0; second < 30; second++) {
    now = second * 1000
    limit.take('a')
    limit.take('a')
  }
  expect(limit.take('a')).toEqual({ allowed: false, limit: 60, remaining: 0, resetSeconds: 31 })
  now = 59_999
  expect(limit.take('a')).toMatchObject({ allowed: false, resetSeconds: 1 })
  now = 60_000
  expect(limit.take('a')).toMatchObject({ allowed: true, remaining: 1 })
})

test('no sixty seconds hold more than the limit, wherever a clock minute turns', () => {
  let now = 30_000
  const limit = createRateLimit(60, () => now)
  limit.take('a')
  now = 89_000
  for (let i = 0; i < 59; i++) expect(limit.take('a').allowed).toBe(true)
  now = 90_000
  expect(limit.take('a').allowed).toBe(true)
  expect(limit.take('a').allowed).toBe(false)
})

test('one caller does not use up what another has', () => {
  const limit = createRateLimit(1, () => 0)
  expect(limit.take('a').allowed).toBe(true)
  expect(limit.take('a').allowed).toBe(false)
  expect(limit.take('b').allowed).toBe(true)
})

test('a clock that is set back locks nobody out', () => {
  let now = 3_600_000
  const limit = createRateLimit(1, () => now)
  expect(limit.take('a').allowed).toBe(true)
  now = 0
  expect(limit.take('a').allowed).toBe(true)
  expect(limit.take('a')).toMatchObject({ allowed: false, resetSeconds: 60 })
})
