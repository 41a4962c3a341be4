import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openAnnotations } from './annotations.ts'
import { isUnused, openState } from './database.ts'
import { openGoals } from './goals.ts'
import { openKeys } from './keys.ts'
import { openMailings } from './mailings.ts'
import { migrations } from './migrations.ts'
import { openSqlite } from './sqlite.ts'

const clock = () => Date.parse('2026-05-15T12:00:00Z')

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'scanboard-state-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test.each([
  ['a key', (state: ReturnType<typeof openState>) => openKeys(state, clock).create('Monthly report')],
  [
    'a note',
    (state: ReturnType<typeof openState>) => openAnnotations(state, clock).add({ date: '2026-05-01', text: 'Fair' }),
  ],
  [
    'a goal',
    (state: ReturnType<typeof openState>) =>
      openGoals(state).set(
        { kind: 'qr', id: 'poster' },
        { scans: 100, from: '2026-05-01', to: '2026-05-31', timezone: 'UTC' },
      ),
  ],
])('a state is unused until it has %s', (_, make) => {
  const state = openState(folder)
  expect(isUnused(state)).toBe(true)
  make(state)
  expect(isUnused(state)).toBe(false)
  state.close()
})

test('mails of before there were watch mails are kept, wait as they did, and go with their report', () => {
  const old = openSqlite(folder, 'state.db', migrations.slice(0, 12))
  old.exec(`
    INSERT INTO report (id, subject, created_at) VALUES ('may', 'client lark', 1);
    INSERT INTO mailing (id, report_id, version, kind, subject, message, with_pdf, with_link, link, created_by, created_at, reply_to)
      VALUES ('first', 'may', 1, 'notice', 'To review', '', 0, 1, 'https://scans.example.org/reports/may', 'Ann', 2, NULL),
        ('second', 'may', 1, 'report', 'May', 'Hello', 1, 0, NULL, 'Ann', 2, 'ann@example.org');
    INSERT INTO mail (mailing_id, position, address, state, attempts, next_at, fault, said)
      VALUES ('second', 0, 'bob@example.org', 'waiting', 1, 3, 'later', '451'), ('second', 1, 'cay@example.org', 'sent', 1, NULL, NULL, '')`)
  old.close()

  const state = openState(folder)
  const mailings = openMailings(state, clock)
  expect(mailings.ofReport('may')).toMatchObject([
    {
      mailing: {
        id: 'second',
        kind: 'report',
        version: 1,
        withPdf: true,
        replyTo: 'ann@example.org',
        message: 'Hello',
      },
      mails: [
        { address: 'bob@example.org', state: 'waiting', nextAt: 3, fault: 'later', said: '451' },
        { address: 'cay@example.org', state: 'sent', attempts: 1 },
      ],
    },
    { mailing: { id: 'first', link: 'https://scans.example.org/reports/may', replyTo: null }, mails: [] },
  ])
  expect(mailings.due()).toMatchObject({ mailingId: 'second', position: 0 })
  expect(state.prepare('PRAGMA foreign_key_check').all()).toEqual([])
  state.exec(`DELETE FROM report WHERE id = 'may'`)
  expect(state.prepare('SELECT count(*) AS kept FROM mail').get()).toEqual({ kept: 0 })
  state.close()
})
