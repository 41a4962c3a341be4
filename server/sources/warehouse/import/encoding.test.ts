import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lines, startTrial, type Trial } from './testing.ts'

let trial: Trial
beforeAll(async () => {
  trial = await startTrial()
})
beforeEach(() => trial.warehouse.load.clear())
afterAll(() => trial.end())

const NOTE = 'not UTF-8, and read as Windows-1252. In another encoding, letters such as ü would be wrong.'
const notesOn = (files: readonly { notes: readonly string[] }[]) =>
  files[0]!.notes.filter((note) => note.includes('UTF-8'))

/** Letters of German and French, a euro and an en dash: the last two stand where Latin-1 has none. */
const LINES = [
  'scanned_at,qr_id,qr_title,city',
  '1778832000,q1,Café,Köln',
  '1778832001,q2,Poster,Ulm',
  '1778832002,q3,"5 € – ""heute""",München',
]
/** As Excel saves CSV on a German Windows. */
const bytes = (text: string) => Buffer.from(text.replaceAll('€', '\x80').replaceAll('–', '\x96'), 'latin1')

test.each([
  ['plain', (text: string) => bytes(text)],
  ['gzip', (text: string) => gzipSync(bytes(text))],
  ['with the line ends of Windows', (text: string) => bytes(text.replaceAll('\n', '\r\n'))],
])('text in Windows-1252, %s, is read as that, with a note', async (name, encode) => {
  const { imported, skipped, files } = await trial.import(trial.file(`${name}.csv`, encode(lines(...LINES))))
  expect([imported, skipped]).toEqual([3, []])
  expect(notesOn(files)).toEqual([`2 lines are ${NOTE}`])
  expect(await trial.select('SELECT city FROM scans ORDER BY time')).toEqual([['Köln'], ['Ulm'], ['München']])
  expect(await trial.select('SELECT title FROM qrs FINAL ORDER BY id')).toEqual([
    ['Café'],
    ['Poster'],
    ['5 € – "heute"'],
  ])
})

test('the same log in UTF-8 has the same lines', async () => {
  await trial.import(trial.file('ansi.csv', bytes(lines(...LINES))))
  expect(await trial.import(trial.file('utf8.csv', lines(...LINES)))).toMatchObject({ imported: 0, alreadyKnown: 3 })
})

test('a header in Windows-1252 names columns that can be mapped', async () => {
  const log = trial.file('header.csv', bytes(lines('scanned_at,qr_id,Städte', '1778832000,q1,Köln')))
  await trial.import(log, { map: { city: 'Städte' } })
  expect(await trial.select('SELECT city FROM scans')).toEqual([['Köln']])
})

test('one line that is not UTF-8 changes nothing of the others', async () => {
  const text = Buffer.concat([
    Buffer.from('{"scanned_at":1778832000,"qr_id":"q1","city":"Köln"}\n'),
    bytes('{"scanned_at":1778832001,"qr_id":"q2","city":"Münster"}\n'),
    Buffer.from('{"scanned_at":1778832002,"qr_id":"q3","city":"東京"}\n'),
  ])
  const { files } = await trial.import(trial.file('mixed.ndjson', text))
  expect(notesOn(files)).toEqual([`1 line is ${NOTE}`])
  expect(await trial.select('SELECT city FROM scans ORDER BY time')).toEqual([['Köln'], ['Münster'], ['東京']])
})

test('what is skipped of it is kept as it is read', async () => {
  const log = trial.file('skipped.csv', bytes(lines(...LINES, 'soon,q4,Café,Köln')))
  const { rejectsFiles } = await trial.import(log)
  expect(JSON.parse(readFileSync(rejectsFiles[0]!, 'utf8'))).toMatchObject({ line: 5, text: 'soon,q4,Café,Köln' })
})

test('text of Parquet that is not UTF-8 is read likewise', async () => {
  const path = trial.file('ansi.parquet', '')
  await trial.warehouse.engine.run(
    `INSERT INTO FUNCTION file('${path}', 'Parquet') SETTINGS engine_file_truncate_on_insert = 1
     SELECT 1778832000 + number AS scanned_at, 'q1' AS qr_id, if(number = 0, 'K\\xf6ln', 'Ulm') AS city FROM numbers(2)`,
  )
  const { files } = await trial.import(path)
  expect(notesOn(files)).toEqual([`1 line is ${NOTE}`])
  expect(await trial.select('SELECT city FROM scans ORDER BY time')).toEqual([['Köln'], ['Ulm']])
})
