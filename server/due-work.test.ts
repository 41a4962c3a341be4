import { expect, test } from 'vitest'
import { createDueWork } from './due-work.ts'
import { handClock } from './testing/hand-clock.ts'

const MINUTE = 60_000

/** Work whose rounds end when the test says so. */
function workOn(start = 0) {
  const hand = handClock(start)
  const rounds: { readonly at: number; readonly end: (error?: Error) => void; readonly signal: AbortSignal }[] = []
  const errors: unknown[] = []
  const plan: { nextAt: number | undefined } = { nextAt: undefined }
  const work = createDueWork({
    doDue: (signal) =>
      new Promise((resolve, reject) => {
        rounds.push({ at: hand.clock(), signal, end: (error) => (error ? reject(error) : resolve()) })
      }),
    nextAt: () => plan.nextAt,
    onError: (error) => errors.push(error),
    ...hand,
  })
  return { hand, rounds, errors, plan, work }
}

/** Time for whatever waits for nothing but its turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('nothing is done before the start, nor within the call that wakes', async () => {
  const { rounds, work } = workOn()
  work.wake()
  await turn()
  expect(rounds).toHaveLength(0)
  work.start()
  expect(rounds).toHaveLength(0)
  await turn()
  expect(rounds).toHaveLength(1)
})

test('one round goes on at a time; whoever wakes it meanwhile has it look once more', async () => {
  const { rounds, work } = workOn()
  work.start()
  await turn()
  work.wake()
  work.wake()
  await turn()
  expect(rounds).toHaveLength(1)
  rounds[0]!.end()
  await turn()
  expect(rounds).toHaveLength(2)
  rounds[1]!.end()
  await work.idle()
  expect(rounds).toHaveLength(2)
})

test('what is due later is done when its time has come, or earlier where it is woken', async () => {
  const { hand, rounds, plan, work } = workOn()
  work.start()
  await turn()
  plan.nextAt = 500
  rounds[0]!.end()
  await work.idle()
  hand.advanceTo(499)
  await turn()
  expect(rounds).toHaveLength(1)
  hand.advanceTo(500)
  await turn()
  expect(rounds).toHaveLength(2)
  plan.nextAt = undefined
  rounds[1]!.end()
  await work.idle()
  expect(hand.waits()).toEqual([])
  work.wake()
  await turn()
  expect(rounds.map(({ at }) => at)).toEqual([0, 500, 500])
})

test('a failure is told, and what is due is tried again in a minute', async () => {
  const { hand, rounds, errors, plan, work } = workOn()
  plan.nextAt = 5
  work.start()
  await turn()
  rounds[0]!.end(new Error('The disk is full'))
  await work.idle()
  expect(errors).toEqual([new Error('The disk is full')])
  expect(hand.waits()).toEqual([MINUTE])
  hand.advanceTo(MINUTE)
  await turn()
  expect(rounds).toHaveLength(2)
})

test('who closes it waits for what is being done; nothing is taken up after that', async () => {
  const { hand, rounds, plan, work } = workOn()
  plan.nextAt = 5
  work.start()
  await turn()
  work.wake()
  let isClosed = false
  const closed = work.close().then(() => (isClosed = true))
  await turn()
  expect(rounds[0]!.signal.aborted).toBe(true)
  expect(isClosed).toBe(false)
  rounds[0]!.end()
  await closed
  work.wake()
  await turn()
  expect(rounds).toHaveLength(1)
  expect(hand.waits()).toEqual([])
})
