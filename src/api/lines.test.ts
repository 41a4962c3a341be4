import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

async function read(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
      controller.close()
    },
  })
  return all(new Response(body))
}

async function all(response: Response): Promise<string[]> {
  const lines: string[] = []
  for await (const line of linesOf(response)) lines.push(line)
  return lines
}

test('lines come whole, however the network cuts them', async () => {
  expect(await read('{"a"', ':1}\n{"b":', '2}\n{"c":3}\n')).toEqual(['{"a":1}', '{"b":2}', '{"c":3}'])
})

test('the last line counts without its end, empty ones do not', async () => {
  expect(await read('one\n\n', '\ntwo')).toEqual(['one', 'two'])
})

test('a character that is cut in two is one character', async () => {
  const bytes = new TextEncoder().encode('Kraków\n')
  expect(await read(bytes.slice(0, 5), bytes.slice(5))).toEqual(['Kraków'])
})

test('who stops reading closes the connection', async () => {
  let cancelled = false
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('more\n')),
    cancel: () => {
      cancelled = true
    },
  })
  for await (const line of linesOf(new Response(body))) {
    expect(line).toBe('more')
    break
  }
  expect(cancelled).toBe(true)
})

test('an answer without a body has no lines', async () => {
  expect(await all(new Response(null))).toEqual([])
})
