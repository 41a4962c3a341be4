import { expect, test } from 'vitest'
import { riseAndFall } from './rise-and-fall.ts'

const row = (id: string, scans: number, before: number) => ({ id, scans, before })

test('the largest difference comes first, of what rose and of what fell', () => {
  const { rose, fell, counts } = riseAndFall(
    [row('up2', 12, 10), row('down1', 0, 1), row('same', 4, 4), row('up9', 9, 0), row('down8', 2, 10)],
    10,
  )
  expect(rose.map(({ id }) => id)).toEqual(['up9', 'up2'])
  expect(fell.map(({ id }) => id)).toEqual(['down8', 'down1'])
  expect(counts).toEqual({ rose: 2, fell: 2, same: 1 })
})

test('of the same difference comes first what has more scans, then by id; of what fell the other way round', () => {
  const { rose, fell } = riseAndFall(
    [row('b', 5, 4), row('a', 5, 4), row('c', 9, 8), row('e', 4, 5), row('d', 4, 5), row('f', 8, 9)],
    10,
  )
  expect(rose.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  expect(fell.map(({ id }) => id)).toEqual(['e', 'd', 'f'])
})

test('no more are told than asked for, but all are counted', () => {
  const { rose, fell, counts } = riseAndFall([row('a', 3, 0), row('b', 2, 0), row('c', 0, 1), row('d', 0, 4)], 1)
  expect(rose.map(({ id }) => id)).toEqual(['a'])
  expect(fell.map(({ id }) => id)).toEqual(['d'])
  expect(counts).toEqual({ rose: 2, fell: 2, same: 0 })
})

test('of more days than are compared with, what was scanned more often a day rose', () => {
  // 11 days against 31. 1.0 to 1.45 a day, 2 to 1 a day, and 1 a day in both, though all had more scans before.
  const rows = [row('rose', 16, 31), row('fell', 11, 62), row('same', 11, 31)]
  const { rose, fell, counts } = riseAndFall(rows, 10, { own: 11, before: 31 })
  expect(rose.map(({ id }) => id)).toEqual(['rose'])
  expect(fell.map(({ id }) => id)).toEqual(['fell'])
  expect(counts).toEqual({ rose: 1, fell: 1, same: 1 })
})
