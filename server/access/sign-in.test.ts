import { expect, test } from 'vitest'
import { roleOf } from './sign-in.ts'

const lists = { admins: ['Ann@Example.org', 'group:IT'], managers: ['group:sales'], viewers: ['group:staff'] }
const role = (id: string, ...groups: string[]) => roleOf({ id, name: id, groups }, lists)

test('the highest list counts, by name or by group, whatever the capitals', () => {
  expect(role('ann@example.org')).toBe('admin')
  expect(role('bob', 'staff', 'it')).toBe('admin')
  expect(role('bob', 'staff', 'Sales')).toBe('manager')
  expect(role('bob', 'staff')).toBe('viewer')
  expect(role('bob', 'visitors')).toBeUndefined()
})

test('nobody is a group because they are called like one', () => {
  expect(role('group:it')).toBeUndefined()
  expect(role('Group:Sales')).toBeUndefined()
  expect(role('bob', '*')).toBeUndefined()
})

test('nobody is called like somebody else by a sign that looks the same', () => {
  const mark = { admins: ['mark@example.org', 'group:kiosk'], managers: [], viewers: ['group:Öffentlichkeit'] }
  const roleHere = (id: string, ...groups: string[]) => roleOf({ id, name: id, groups }, mark)
  expect(roleHere('MARK@example.org')).toBe('admin')
  // U+212A, the sign of the kelvin, whose small letter is k.
  expect(roleHere('mar\u{212A}@example.org')).toBeUndefined()
  expect(roleHere('bob', '\u{212A}iosk')).toBeUndefined()
  expect(roleHere('bob', 'Öffentlichkeit')).toBe('viewer')
})
