import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openState } from './database.ts'
import { openEmbeds } from './embeds.ts'
import { openMailings } from './mailings.ts'

const clock = () => Date.parse('2026-05-15T12:00:00Z')
const embed = { show: null, hosts: [], createdBy: 'Ann' }

let folder: string
let database: DatabaseSync
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-traces-'))
  database = openState(folder)
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

/** Whether the text, or a part of it, stands anywhere in the files, the log beside the database included. */
function isInFiles(text: string): boolean {
  const parts = text.match(/.{8}/g)!
  return readdirSync(folder).some((file) => {
    const content = readFileSync(join(folder, file))
    return parts.some((part) => content.includes(part))
  })
}

test('nothing is left in the files of the secrets of embeds that have ended, or have others', () => {
  const embeds = openEmbeds(database, clock)
  const made = ['Intranet', 'Wiki', 'Portal'].map((name) => embeds.add({ ...embed, name }))
  expect(made.filter(({ secret }) => isInFiles(secret))).toHaveLength(3)
  const renewed = made.map(({ id }) => embeds.renewSecret(id)!)
  expect(made.filter(({ secret }) => isInFiles(secret))).toEqual([])
  expect(renewed.filter(({ secret }) => isInFiles(secret))).toHaveLength(3)
  for (const { id } of renewed) embeds.end(id)
  expect(renewed.filter(({ secret }) => isInFiles(secret))).toEqual([])
})

test('nothing is left in the files of the address of a report that everybody has been sent', () => {
  const mailings = openMailings(database, clock)
  const link = 'https://scans.example.com/s/sl_0123456789abcdefghijklmnopqrstuvwxyz'
  database.exec('PRAGMA foreign_keys = OFF')
  mailings.add({
    reportId: 'may',
    version: 1,
    kind: 'report',
    hash: null,
    subject: 'May',
    message: '',
    replyTo: null,
    withPdf: false,
    link,
    createdBy: 'Ann',
    recipients: ['bob@example.org', 'cy@example.org'],
  })
  for (const left of [true, false]) {
    const mail = mailings.due()!
    mailings.begin(mail)
    mailings.settle(mail, { state: 'sent' })
    expect(isInFiles(link)).toBe(left)
  }
})
