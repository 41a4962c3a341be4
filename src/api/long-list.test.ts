import { expect, test } from 'vitest'
import { readLongList } from './long-list.ts'

const code = (id: number) => ({
  id: String(id),
  // In the list's own signs.
  title: `Poster ${id}],\n]`,
  shortUrl: '',
  destinationUrl: '',
  totalScans: id,
  createdAt: '2026-05-01T10:00:00Z',
})
const body = (data: unknown) => ({ status: 200, message: 'Success', data, meta: { asOf: '2026-05-15T12:00:00Z' } })
const many = (count: number) => Array.from({ length: count }, (_, i) => code(i))

/** As the server writes it: each row on a line of its own. */
function inLines(rows: readonly unknown[], around: object = body([])): Response {
  const [start, end] = JSON.stringify(around).split('[]')
  return new Response(`${start}[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]${end}`)
}

test.each([0, 1, 499, 500, 501, 1_000, 1_201])('of %i codes none is lost', async (count) => {
  const read = await readLongList(inLines(many(count)))
  expect(read.success && read.output).toEqual(body(many(count)))
})

test('an answer without lines is read too', async () => {
  const read = await readLongList(Response.json(body(many(1_201))))
  expect(read.success && read.output).toEqual(body(many(1_201)))
})

test.each([0, 499, 500, 1_200])('a fault in row %i is found', async (row) => {
  const read = await readLongList(inLines(many(1_201).with(row, { ...code(row), totalScans: -1 })))
  expect(read.success).toBe(false)
})

test('what stands around the list is checked too', async () => {
  expect((await readLongList(inLines(many(3), { ...body([]), status: 500 }))).success).toBe(false)
  expect((await readLongList(inLines(many(3), { ...body([]), meta: {} }))).success).toBe(false)
})

test.each(['', 'no JSON', '{"status":200,"data":[\n{"id":"1"},\n{"id"'])('%j is no answer', async (text) => {
  await expect(readLongList(new Response(text))).rejects.toThrow(SyntaxError)
})

test('asked again, codes that are as they were stay the same objects, and the list where all are', async () => {
  const first = await readLongList(inLines(many(1_201)))
  const before = first.success ? first.output.data : []
  const again = await readLongList(inLines(many(1_201)), before)
  expect(again.success && again.output.data).toBe(before)

  const scanned = many(1_201).with(700, { ...code(700), totalScans: 9 })
  const changed = await readLongList(inLines(scanned), before)
  const data = changed.success ? changed.output.data : []
  expect(data).toEqual(scanned)
  expect(data.filter((row, place) => row !== before[place])).toEqual([scanned[700]])

  const shorter = await readLongList(inLines(many(3)), before)
  expect(shorter.success && shorter.output.data).toEqual(many(3))
})
