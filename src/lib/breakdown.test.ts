import { expect, test } from 'vitest'
import { toBreakdown } from './breakdown.ts'

const part = (name: string, count: number) => ({ key: name, name, count })

test('parts come largest first, equal ones by name', () => {
  const { parts } = toBreakdown([part('Tablet', 3), part('Mobile', 9), part('Desktop', 3)], 15)
  expect(parts.map(({ name }) => name)).toEqual(['Mobile', 'Desktop', 'Tablet'])
})

test('what a source leaves out of its list is counted, not lost', () => {
  expect(toBreakdown([part('Mobile', 9), part('Desktop', 3)], 20)).toMatchObject({ total: 20, unlisted: 8 })
})

test('where the parts add up to more than the total, shares are of the parts', () => {
  expect(toBreakdown([part('Mobile', 9), part('Desktop', 3)], 10)).toMatchObject({ total: 12, unlisted: 0 })
})
