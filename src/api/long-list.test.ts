import { expect, test } from 'vitest'
import { checkLongList } from './long-list.ts'

const code = (id: number) => ({
  id: String(id),
  title: `Poster ${id}`,
  shortUrl: '',
  destinationUrl: '',
  totalScans: id,
  createdAt: '2026-05-01T10:00:00Z',
})
const body = (data: unknown) => ({ status: 200, message: 'Success', data, meta: { asOf: '2026-05-15T12:00:00Z' } })
const many = Array.from({ length: 1_201 }, (_, i) => code(i))

test('a long list is checked to its last row, and nothing of it is lost', async () => {
  const checked = await checkLongList('qrs', body(many))
  expect(checked.success && checked.output).toEqual(body(many))
})

test.each([0, 499, 500, 1_200])('a fault in row %i is found', async (row) => {
  const checked = await checkLongList('qrs', body(many.with(row, { ...code(row), totalScans: -1 })))
  expect(checked.success).toBe(false)
})

test('what stands around the list is checked too', async () => {
  expect((await checkLongList('qrs', { ...body(many), status: 500 })).success).toBe(false)
  expect((await checkLongList('qrs', { ...body(many), meta: {} })).success).toBe(false)
})
