import { expect, test, vi } from 'vitest'
import { createHost, readMessage } from './host.ts'

test('what the page around says is read by its shape', () => {
  expect(readMessage({ scanboard: 'token', token: 'a.b.c', more: 1 })).toEqual({ scanboard: 'token', token: 'a.b.c' })
  expect(readMessage({ scanboard: 'theme', theme: 'dark' })).toEqual({ scanboard: 'theme', theme: 'dark' })
  for (const other of [
    undefined,
    null,
    'token',
    [],
    { token: 'a.b.c' },
    { scanboard: 'token', token: 7 },
    { scanboard: 'theme', theme: 'pink' },
    { scanboard: 'theme' },
    { scanboard: 'height', height: 1 },
  ]) {
    expect(readMessage(other)).toBeUndefined()
  }
})

/** A window of which only messages are needed. */
function windowIn(parent: object | undefined) {
  const listeners: ((event: object) => void)[] = []
  const window = { addEventListener: (_: string, hear: (event: object) => void) => listeners.push(hear) }
  Object.assign(window, { parent: parent ?? window })
  return { window: window as unknown as Window, say: (event: object) => listeners.forEach((hear) => hear(event)) }
}

test('only the page around is listened to', () => {
  const parent = { postMessage: vi.fn() }
  const { window, say } = windowIn(parent)
  const host = createHost(window)
  const hear = vi.fn()
  host.listen(hear)
  const data = { scanboard: 'token', token: 't' }
  say({ source: {}, data })
  say({ source: null, data })
  expect(hear).not.toHaveBeenCalled()
  say({ source: parent, data })
  expect(hear).toHaveBeenCalledExactlyOnceWith(data)
  host.tell({ scanboard: 'hello' })
  expect(parent.postMessage).toHaveBeenCalledExactlyOnceWith({ scanboard: 'hello' }, '*')
})

test('outside of a frame there is nobody, also where the page speaks to itself', () => {
  const { window, say } = windowIn(undefined)
  const host = createHost(window)
  expect(host.isThere).toBe(false)
  const hear = vi.fn()
  host.listen(hear)
  say({ source: window, data: { scanboard: 'token', token: 't' } })
  expect(hear).not.toHaveBeenCalled()
})
