import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { schedulesAnswer, type Schedule } from './schedule-answers.ts'
import { watchMailsAnswer, type WatchMail } from './watch-mail-answers.ts'

const schedule: Omit<Schedule, 'rhythm'> = {
  id: 's1',
  kind: 'client',
  reportId: 'r1',
  name: 'Limmat',
  language: 'en',
  timezone: 'Europe/Zurich',
  weekStart: 'monday',
  dates: null,
  hasCommentary: false,
  title: 'Limmat {period}',
  compare: 'none',
  hour: 8,
  recipients: [],
  replyTo: null,
  subject: 'Limmat {period}',
  message: '',
  approvedInAdvance: false,
  keepCommentary: false,
  notify: null,
  paused: false,
  nextAt: null,
  runs: [],
}

const watchMail: Omit<WatchMail, 'rhythm'> = {
  id: 'w1',
  lists: ['silent'],
  hour: 8,
  timezone: 'Europe/Zurich',
  language: 'en',
  recipients: ['ann@example.org'],
  paused: false,
  nextAt: null,
  look: null,
  mailing: null,
}

describe.each([
  [
    'of schedules',
    (rhythm: object) =>
      v.is(schedulesAnswer, { data: { canMail: true, canSend: true, schedules: [{ ...schedule, rhythm }] } }),
    [
      { kind: 'monthly', day: 28 },
      { kind: 'monthly', day: 'last' },
    ],
    [{ kind: 'monthly' }, { kind: 'monthly', day: 29 }, { kind: 'monthly', weekday: 1 }, { kind: 'daily' }],
  ],
  [
    'of watch mails',
    (rhythm: object) => v.is(watchMailsAnswer, { data: { canMail: true, watchMails: [{ ...watchMail, rhythm }] } }),
    [{ kind: 'daily' }],
    [{ kind: 'monthly', day: 1 }],
  ],
])('the rhythm in answers %s', (_, isAnswer, whole, broken) => {
  test.each([...whole, { kind: 'weekly', weekday: 7 }])('may be %o', (rhythm) => {
    expect(isAnswer(rhythm)).toBe(true)
  })

  test.each([...broken, { kind: 'weekly' }, { kind: 'weekly', weekday: 0 }, { kind: 'weekly', day: 1 }])(
    'is never %o',
    (rhythm) => {
      expect(isAnswer(rhythm)).toBe(false)
    },
  )
})
