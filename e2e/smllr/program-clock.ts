/**
 * Loaded before the program, which knows nothing of it: its clock begins at the time in this file's own address
 * (`?now=…`), and time passes as the parent process says: by as many milliseconds as it sends, at once.
 */
import { startClock } from './moving-clock.ts'

const clock = startClock(Date.parse(new URL(import.meta.url).searchParams.get('now') ?? ''))
const ran = performance.now.bind(performance)
let passed = 0
Date.now = () => clock.now()
performance.now = () => ran() + passed

process.on('message', (milliseconds: number) => {
  clock.advance(milliseconds)
  passed += milliseconds
  process.send!('passed')
})
// A clock keeps no program from ending.
process.channel?.unref()
