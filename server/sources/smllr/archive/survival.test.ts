import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { stepDate } from '#contract/period.ts'
import { silentLog } from '#server/testing/silent-log.ts'
import { startChild } from '#server/testing/child.ts'
import { openArchive, type ArchiveKey } from '../archive.ts'
import { openSmllrDatabase } from '../database.ts'
import { DAYS_KEPT, FIRST_DAY, NOW, answerOf, keyOf } from '../testing/busy-keeper.ts'

const keeper = new URL('../testing/busy-keeper.ts', import.meta.url)

test('after a kill every answer that was kept is there, sealed ones sealed, and none is half', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scanboard-archive-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const child = await startChild(keeper, folder)
  await child.kill()

  const database = openSmllrDatabase(folder)
  onTestFinished(() => database.close())
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
  const archive = openArchive({
    database,
    account: 'https://smllr.example.com',
    clock: () => NOW,
    log: silentLog,
    settleMs: 0,
    keepDays: 400,
  })
  const day = (i: number): ArchiveKey => keyOf(stepDate('day', FIRST_DAY, i))
  for (let i = 0; i < DAYS_KEPT; i++) {
    expect(archive.get(day(i))).toMatchObject({ state: 'sealed', data: answerOf(day(i).date) })
  }
  // Whatever came after that is whole or not there.
  const later = Array.from({ length: archive.stats().answers - DAYS_KEPT }, (_, i) => day(DAYS_KEPT + i))
  for (const key of later) expect(archive.get(key)?.data).toEqual(answerOf(key.date))
})
