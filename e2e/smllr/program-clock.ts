/**
 * Loaded before the program, which knows nothing of it: its clock begins at the time in this file's own address
 * (`?now=…`), and time passes as the parent process says: by as many milliseconds as it sends, at once. What it
 * waits for until then comes at once too.
 */
import { startClock } from './moving-clock.ts'

const clock = startClock(Date.parse(new URL(import.meta.url).searchParams.get('now') ?? ''))
const ran = performance.now.bind(performance)
let passed = 0
Date.now = () => clock.now()
performance.now = () => ran() + passed

/** What the program waits for: when it is due by the moved time. */
const waiting = new Map<NodeJS.Timeout, { readonly due: number; readonly run: () => void }>()
const [wait, stopWaiting] = [setTimeout, clearTimeout]
globalThis.setTimeout = Object.assign((act: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
  const run = () => {
    waiting.delete(timer)
    act(...args)
  }
  const timer = wait(run, ms)
  waiting.set(timer, { due: performance.now() + ms, run })
  return timer
}, wait)
globalThis.clearTimeout = (timer) => {
  waiting.delete(timer as NodeJS.Timeout)
  stopWaiting(timer)
}

process.on('message', (milliseconds: number) => {
  clock.advance(milliseconds)
  passed += milliseconds
  for (const [timer, { due, run }] of waiting) {
    if (due > performance.now()) continue
    stopWaiting(timer)
    run()
  }
  process.send!('passed')
})
// A clock keeps no program from ending.
process.channel?.unref()
