import { expect, test } from 'vitest'
import { doorFinding } from './door.ts'

const HOSTS = ['https://a.test', 'https://*.b.test']
const right = {
  status: 200,
  frameOptions: null,
  policy: "default-src 'none'; frame-ancestors 'self' https://a.test https://*.b.test",
}

test('where no address is known, nobody at all may frame', () => {
  const nobody = { ...right, policy: "default-src 'none'; frame-ancestors 'none'" }
  expect(doorFinding(nobody, undefined).code).toBe('doorOpen')
  expect(doorFinding(right, undefined).code).toBe('doorAncestors')
  expect(doorFinding({ ...nobody, policy: null }, undefined).code).toBe('doorAncestorsMissing')
})

test.each<[string, Parameters<typeof doorFinding>[0]]>([
  ['doorOpen', right],
  ['doorOpen', { ...right, policy: "frame-ancestors https://*.b.test 'self' https://a.test" }],
  ['doorSignOn', { ...right, status: 0 }],
  ['doorSignOn', { ...right, status: 401 }],
  ['doorFrameOptions', { ...right, frameOptions: 'SAMEORIGIN' }],
  ['doorAncestors', { ...right, policy: "frame-ancestors 'self'" }],
  // Both hold, so that a second one keeps frames out.
  ['doorAncestors', { ...right, policy: `${right.policy}, frame-ancestors 'none'` }],
  ['doorAncestorsMissing', { ...right, policy: null }],
  ['doorAncestorsMissing', { ...right, policy: "default-src 'self'" }],
  ['doorUnknown', undefined],
  ['doorUnknown', { ...right, status: 502 }],
])('%s: %o', (code, door) => {
  expect(doorFinding(door, HOSTS).code).toBe(code)
})
