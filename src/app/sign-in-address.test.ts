import { expect, test } from 'vitest'
import { failureIn, signInAddress } from './sign-in-address.ts'

test('signing in leads back to the same page with all that it shows', () => {
  const place = { pathname: '/qrs/a b', search: '?period=year&zone=Asia/Kolkata' }
  const address = new URL(signInAddress(place, false), 'http://here')
  expect(address.pathname).toBe('/auth/sign-in')
  expect(Object.fromEntries(address.searchParams)).toEqual({ return: '/qrs/a b?period=year&zone=Asia/Kolkata' })
  expect(new URL(signInAddress(place, true), 'http://here').searchParams.get('other')).toBe('yes')
})

test('an address says why one comes back, in one of a few words', () => {
  expect(['#sign-in=refused', '#sign-in=unreachable', '#sign-in=failed'].map(failureIn)).toEqual([
    'refused',
    'unreachable',
    'failed',
  ])
  expect(['', '#sign-in=', '#sign-in=evil', '#refused'].map(failureIn)).toEqual(Array(4).fill(undefined))
})
