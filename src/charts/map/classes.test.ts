import { expect, test } from 'vitest'
import { classOf, classesOf } from './classes.ts'

test('classes grow by equal factors, and their bounds are round', () => {
  // The fifth root of 1,000 is 3.98: 1, 3.98, 15.8, 63.1, 251.
  expect(classesOf([1000, 70, 25, 5, 1])).toEqual([1, 4, 20, 60, 300])
  // From 17 to 17,000 the same: 17, 67.7, 269, 1,073, 4,271.
  expect(classesOf([17, 80, 300, 1500, 17_000])).toEqual([10, 70, 300, 1000, 4000])
})

test('a class that no count lies in is left out', () => {
  expect(classesOf([1000, 70, 3, 1])).toEqual([1, 60, 300])
  expect(classesOf([17, 17_000])).toEqual([10, 4000])
})

test('a few counts make fewer classes, one makes one, none none', () => {
  // The fifth root of 4 is 1.32: 1, 1.32, 1.74, 2.3, 3.03.
  expect(classesOf([4, 3, 2, 1, 1])).toEqual([1, 2, 3])
  expect(classesOf([5])).toEqual([5])
  expect(classesOf([2987, 2987])).toEqual([2987])
  expect(classesOf([])).toEqual([])
})

test('a count lies in the last class that it reaches', () => {
  const bounds = [1, 4, 20]
  expect([1, 3, 4, 19, 20, 5000].map((count) => classOf(count, bounds))).toEqual([0, 0, 1, 1, 2, 2])
})
