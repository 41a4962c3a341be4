import { expect, test } from 'vitest'
import { createAlarm } from './alarm.ts'
import { handClock } from './testing/hand-clock.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

function alarmOn(start = 0) {
  const hand = handClock(start)
  const rung: number[] = []
  const alarm = createAlarm(hand.clock, () => rung.push(hand.clock()), hand.wait)
  return { hand, rung, alarm }
}

test('rings at its instant, also one that is further away than timers reach', () => {
  const { hand, rung, alarm } = alarmOn()
  alarm.set(400 * DAY + 5)
  expect(hand.waits()).toEqual([HOUR])
  hand.advanceTo(400 * DAY)
  expect(rung).toEqual([])
  expect(hand.waits()).toEqual([5])
  hand.advanceTo(500 * DAY)
  expect(rung).toEqual([400 * DAY + 5])
  expect(hand.waits()).toEqual([])
})

test('is set to one instant at a time', () => {
  const { hand, rung, alarm } = alarmOn()
  alarm.set(10)
  alarm.set(20)
  expect(hand.waits()).toHaveLength(1)
  hand.advanceTo(15)
  expect(rung).toEqual([])
  alarm.set(undefined)
  hand.advanceTo(100)
  expect(rung).toEqual([])
})

test('what is over rings at once, and not within the call', () => {
  const { hand, rung, alarm } = alarmOn(1000)
  alarm.set(500)
  expect(rung).toEqual([])
  hand.advanceTo(1000)
  expect(rung).toEqual([1000])
})

test('is an hour late at most after a sleep of the machine, which timers do not count', () => {
  const { hand, rung, alarm } = alarmOn()
  alarm.set(10 * DAY)
  // Timers stood still: 50 minutes of the hour are left when it is over.
  hand.advanceTo(10 * 60_000)
  hand.sleepUntil(12 * DAY)
  hand.advanceTo(12 * DAY)
  expect(rung).toHaveLength(1)
})
