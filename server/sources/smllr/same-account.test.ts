import { expect, test } from 'vitest'
import { otherAccount } from './same-account.ts'

const codes = (...ids: string[]) => ids.map((id) => ({ id }))

test('an account of which one code is still there is the same', () => {
  expect(otherAccount(codes('a', 'b', 'c'), codes('c', 'd', 'e'))).toBeUndefined()
})

test('an account of which every code is another is not', () => {
  expect(otherAccount(codes('a', 'b', 'c'), codes('d'))).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('SCANBOARD_DATA'),
  })
})

test('nothing can be told from an account with hardly any codes, or with none, or seen for the first time', () => {
  expect(otherAccount(codes('a', 'b'), codes('d', 'e', 'f'))).toBeUndefined()
  expect(otherAccount(codes('a', 'b', 'c'), [])).toBeUndefined()
  expect(otherAccount(undefined, codes('a'))).toBeUndefined()
})
