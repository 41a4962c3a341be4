import { expect, test } from 'vitest'
import { apportion, randomOf } from './random.ts'

test('The same seed and label give the same numbers, another seed or label gives others', () => {
  const draw = (seed: number, label: string) => {
    const random = randomOf(seed, label)
    return [random.next(), random.next(), random.next()]
  }
  expect(draw(1, 'a')).toEqual(draw(1, 'a'))
  expect(draw(1, 'a')).not.toEqual(draw(2, 'a'))
  expect(draw(1, 'a')).not.toEqual(draw(1, 'b'))
})

test('Numbers fill the range from 0 to 1 evenly', () => {
  const random = randomOf(1, 'even')
  const tenths = Array.from({ length: 10 }, () => 0)
  for (let i = 0; i < 10_000; i++) tenths[Math.floor(random.next() * 10)]!++
  // 1,000 expected in each; the standard deviation is 30.
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

test('Normal numbers have mean 0 and deviation 1', () => {
  const random = randomOf(1, 'normal')
  const numbers = Array.from({ length: 10_000 }, () => random.normal())
  const mean = numbers.reduce((a, b) => a + b) / numbers.length
  const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length
  expect(mean).toBeCloseTo(0, 1)
  expect(variance).toBeCloseTo(1, 1)
})

test('A shuffled deck has the same cards', () => {
  const cards = ['a', 'b', 'c', 'd', 'e']
  expect(randomOf(1, 'deck').shuffled(cards).sort()).toEqual(cards)
})

test('Shares add up to the whole and keep to the weights', () => {
  expect(apportion(10, [1, 1, 2])).toEqual([3, 2, 5])
  expect(apportion(7, [0, 1, 0])).toEqual([0, 7, 0])
  expect(
    apportion(
      100,
      Array.from({ length: 7 }, () => 1),
    ).reduce((a, b) => a + b),
  ).toBe(100)
})

test('Without any weight nothing is given', () => {
  expect(apportion(5, [0, 0])).toEqual([0, 0])
})
