import { expect, test } from 'vitest'
import { personOf } from './person.ts'

const usual = { idClaim: undefined, groupsClaim: 'groups' }
const ann = { sub: '17', name: 'Ann', preferred_username: 'ann', email: 'ann@example.org' }

test('somebody is their verified address of mail, and else what the provider calls them', () => {
  expect(personOf({ ...ann, email_verified: true }, usual)).toEqual({ id: 'ann@example.org', name: 'Ann', groups: [] })
  // Some providers write truth as a word.
  expect(personOf({ ...ann, email_verified: 'true' }, usual)?.id).toBe('ann@example.org')
  for (const claims of [ann, { ...ann, email_verified: false }, { ...ann, email_verified: 1 }]) {
    expect(personOf(claims, usual)?.id).toBe('17')
  }
})

test('an address that nobody has verified identifies nobody, whatever claim it stands in', () => {
  const sub = 'ann@example.org'
  expect(personOf({ ...ann, sub }, usual)).toBeUndefined()
  expect(personOf({ ...ann, sub, email_verified: true }, usual)?.id).toBe('ann@example.org')
  // Whoever names the claim trusts it.
  expect(personOf({ ...ann, sub }, { ...usual, idClaim: 'sub' })?.id).toBe('ann@example.org')
})

test('a claim that is named identifies, but no address that the provider itself does not trust', () => {
  const by = (idClaim: string, claims: object = {}) => personOf({ ...ann, ...claims }, { ...usual, idClaim })?.id
  expect(by('preferred_username')).toBe('ann')
  expect(by('email')).toBe('ann@example.org')
  expect(by('email', { email_verified: false })).toBeUndefined()
  expect(by('oid')).toBeUndefined()
  expect(by('oid', { oid: 7 })).toBeUndefined()
  expect(by('oid', { oid: 'x'.repeat(201) })).toBeUndefined()
})

test('groups are a list of names, or one', () => {
  const groups = (claim: unknown) => personOf({ ...ann, hd: claim }, { ...usual, groupsClaim: 'hd' })?.groups
  expect(groups('example.org')).toEqual(['example.org'])
  expect(groups(['it', ' staff ', 7, '', null])).toEqual(['it', 'staff'])
  expect(groups({ it: true })).toEqual([])
  expect(groups(undefined)).toEqual([])
})

test('a name is what there is to say', () => {
  expect(personOf({ sub: '17', email: 'ann@example.org' }, usual)?.name).toBe('ann@example.org')
  expect(personOf({ sub: '17', name: ' ' }, usual)?.name).toBe('17')
  expect(personOf({ name: 'Ann' }, usual)).toBeUndefined()
})
