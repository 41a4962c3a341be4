import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Problem, problemEnvelope, toProblemEnvelope } from './problem.ts'

test('a problem goes over the wire as status, message and no data', () => {
  const problem = new Problem(404, 'There is no QR code q9.')
  expect(toProblemEnvelope(problem)).toEqual({ status: 404, message: 'There is no QR code q9.', data: null })
  expect(v.is(problemEnvelope, toProblemEnvelope(problem))).toBe(true)
})

test('what caused a problem, and when to come back, stay out of its body', () => {
  const problem = new Problem(503, 'The scans cannot be read now.', {
    retryAfterSeconds: 5,
    cause: new Error('open /srv/scans: permission denied'),
  })
  expect(problem).toMatchObject({ name: 'Problem', status: 503, retryAfterSeconds: 5 })
  expect(JSON.stringify(toProblemEnvelope(problem))).toBe(
    '{"status":503,"message":"The scans cannot be read now.","data":null}',
  )
})

test('what is only waited for is told apart from what failed', () => {
  const problem = new Problem(503, 'These figures come in about 40 seconds.', {
    retryAfterSeconds: 15,
    isWaiting: true,
  })
  expect(toProblemEnvelope(problem)).toMatchObject({ status: 503, waiting: true })
})
