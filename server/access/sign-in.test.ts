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
