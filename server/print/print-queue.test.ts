import { beforeEach, expect, test } from 'vitest'
import { createPrintQueue, type PrintQueue } from './print-queue.ts'
import type { Guest, Printed } from './printer.ts'

/** What the browser was asked to print, in order, and how to let each end. */
let begun: { readonly id: string; readonly end: PromiseWithResolvers<Uint8Array<ArrayBuffer>> }[]
let queue: PrintQueue
let counted: number
const guest: Guest = { takePrint: () => void (counted += 1) }

beforeEach(() => {
  begun = []
  counted = 0
  queue = createPrintQueue(({ id }) => {
    const end = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
    begun.push({ id, end })
    return end.promise
  })
})

const report = (id: string, other: Partial<Printed> = {}): Printed => {
  return { id, version: 1, hash: `hash of ${id}`, language: 'en', ...other }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** Ends the prints, one after the other as they begin. */
async function endAll(): Promise<void> {
  for (let at = 0; ; at++) {
    await settled()
    const next = begun[at]
    if (next === undefined) return
    next.end.resolve(Uint8Array.from(Buffer.from(`PDF of ${next.id}`)))
  }
}

test('a report is printed once for all who want it meanwhile and afterwards, and counted once', async () => {
  const together = Array.from({ length: 20 }, () => queue.print(report('may'), guest))
  await endAll()
  for (const pdf of await Promise.all(together)) expect(Buffer.from(pdf).toString()).toBe('PDF of may')
  expect(Buffer.from(await queue.print(report('may'))).toString()).toBe('PDF of may')
  expect(begun).toHaveLength(1)
  expect(counted).toBe(1)
})

test('another version, content or language is another print', async () => {
  const others = [report('may'), report('may', { version: 2 }), report('may', { hash: '2' })]
  const all = [...others, report('may', { language: 'de' })].map((printed) => queue.print(printed))
  await endAll()
  await Promise.all(all)
  expect(begun).toHaveLength(4)
})

test('one print runs at a time, and the place that guests leave is for those who work', async () => {
  const asked = ['a', 'b', 'c', 'd'].map((id) => queue.print(report(id), guest))
  await settled()
  expect(begun.map(({ id }) => id)).toEqual(['a'])
  const busy = {
    status: 503,
    retryAfterSeconds: 10,
    message: 'Other reports are being printed. Try again in a moment.',
  }
  await expect(queue.print(report('e'), guest)).rejects.toMatchObject(busy)
  const staff = queue.print(report('f'))
  await expect(queue.print(report('g'))).rejects.toMatchObject(busy)
  // Who wants what waits already takes no place.
  const joined = queue.print(report('b'), guest)
  await endAll()
  await Promise.all([...asked, staff, joined])
  expect(begun.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'f'])
  expect(counted).toBe(4)
})

test('what a guest may not print is neither printed nor kept', async () => {
  const throwing: Guest = {
    takePrint() {
      throw new Error('too often')
    },
  }
  await expect(queue.print(report('may'), throwing)).rejects.toThrow('too often')
  expect(begun).toEqual([])
  const pdf = queue.print(report('may'))
  await endAll()
  expect(Buffer.from(await pdf).toString()).toBe('PDF of may')
})

test('a print that failed is not kept', async () => {
  const both = [queue.print(report('may')), queue.print(report('may'))]
  await settled()
  begun[0]!.end.reject(new Error('no browser'))
  for (const { status } of await Promise.allSettled(both)) expect(status).toBe('rejected')
  const again = queue.print(report('may'))
  await settled()
  begun[1]!.end.resolve(Uint8Array.from(Buffer.from('PDF')))
  expect(Buffer.from(await again).toString()).toBe('PDF')
})

test('the eight wanted last are kept', async () => {
  const print = async (id: string) => {
    const pdf = queue.print(report(id))
    await settled()
    if (begun.at(-1)?.id === id) begun.at(-1)!.end.resolve(Uint8Array.from([1]))
    return pdf
  }
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'a', 'i']) await print(id)
  expect(begun).toHaveLength(9)
  await print('a')
  expect(begun).toHaveLength(9)
  await print('b')
  expect(begun.map(({ id }) => id).at(-1)).toBe('b')
  expect(begun).toHaveLength(10)
})
