import { expect, test } from 'vitest'
import { answerFor } from '#src/testing/answers.ts'
import { coveredSpan } from './covered-span.ts'

/** Of 15 May 2026 in Kolkata, which is from 14 May, 18:30 to 15 May, 18:30 UTC. */
function covered(known: { knownFrom?: string; knownUntil?: string }) {
  const { meta } = answerFor(
    {},
    { name: 'day', date: '2026-05-15', zone: 'Asia/Kolkata', asOf: '2026-05-16T00:00:00Z' },
  )
  return coveredSpan({ ...meta!, ...known })
}

test('all of a day is known where the answer says nothing else', () => {
  expect(covered({})).toEqual({ span: 'on Friday 15 May 2026', isUnknown: false })
})

test('nothing of it is, where scans break off before it', () => {
  expect(covered({ knownUntil: '2026-05-14T18:30:00Z' }).isUnknown).toBe(true)
  expect(covered({ knownUntil: '2026-05-14T18:31:00Z' }).isUnknown).toBe(false)
})

test('nor where scans begin behind it', () => {
  expect(covered({ knownFrom: '2026-05-15T18:30:00Z' }).isUnknown).toBe(true)
  expect(covered({ knownFrom: '2026-05-15T18:29:00Z' }).isUnknown).toBe(false)
})
