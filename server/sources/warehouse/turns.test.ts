import { expect, test } from 'vitest'
import type { AskedBy } from '#server/sources/source.ts'
import { createTurns } from './turns.ts'

const staff = (): AskedBy[] => [{}]
const guest = (): AskedBy[] => [{ asker: 'guest' }]
const sessions = (count: number) => Array.from({ length: count }, (_, i) => i)

/** Whether a turn is had at once. */
async function isHad(turn: Promise<unknown>): Promise<boolean> {
  const nothing = Symbol('nothing')
  return (await Promise.race([turn, new Promise((resolve) => setImmediate(() => resolve(nothing)))])) !== nothing
}

test('guests hold half of the sessions, rounded up, whoever holds the others', async () => {
  const turns = createTurns(sessions(5))
  await turns.take(staff())
  await turns.take(staff())
  for (let i = 0; i < 3; i++) expect(await isHad(turns.take(guest()))).toBe(true)
  const both = createTurns(sessions(2))
  await both.take(guest())
  expect(await isHad(both.take(guest()))).toBe(false)
  expect(await isHad(both.take(staff()))).toBe(true)
  // One core has one session.
  expect(await isHad(createTurns(sessions(1)).take(guest()))).toBe(true)
})

test('what a guest gives back is the next guest’s', async () => {
  const turns = createTurns(sessions(2))
  const turn = await turns.take(guest())
  const next = turns.take(guest())
  expect(await isHad(next)).toBe(false)
  turn.giveBack()
  expect(await isHad(next)).toBe(true)
})

test('somebody who works and comes to share a guest’s question has a session that is idle', async () => {
  const turns = createTurns(sessions(2))
  await turns.take(guest())
  const shared = guest()
  const waiting = turns.take(shared)
  shared.push({})
  turns.reconsider()
  expect(await isHad(waiting)).toBe(true)
})

test('who had a turn already is not refused another, however many wait', async () => {
  const turns = createTurns(sessions(1))
  const begun = guest()
  const turn = await turns.take(begun)
  const others = Array.from({ length: 100 }, () => turns.take(guest()))
  await expect(turns.take(guest())).rejects.toMatchObject({ status: 503 })
  const second = turns.take(begun)
  turn.giveBack()
  for (const other of [...others, second]) (await other).giveBack()
})
