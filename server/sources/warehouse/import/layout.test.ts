import { expect, test } from 'vitest'
import { layoutOf } from './layout.ts'

const cell = (name: string) => `<${name}>`

test('columns of the file are found whatever the case of their names', () => {
  const { reads, values } = layoutOf(['Scanned_At', 'QR_ID', 'shoe size'], true, {})
  expect(reads).toEqual(['Scanned_At', 'QR_ID'])
  expect(values.qr_id?.(cell)).toBe('<QR_ID>')
})

test('a mapping takes a column from another name', () => {
  const { values } = layoutOf(['ts', 'code'], true, { map: { scanned_at: 'ts', qr_id: 'code' } })
  expect(values.scanned_at?.(cell)).toBe('<ts>')
})

test('a mapping wins over the column of that name', () => {
  const { values } = layoutOf(['scanned_at', 'qr_id', 'city', 'town'], true, { map: { city: 'town' } })
  expect(values.city?.(cell)).toBe('<town>')
})

test('a missing column is named, with what was found and how to map', () => {
  expect(() => layoutOf(['time', 'qr_id'], true, {})).toThrow(
    /no column scanned_at\. It has: time, qr_id\. .*--map scanned_at=COLUMN/,
  )
})

test('a mapping to a column that no scan has says which there are', () => {
  expect(() => layoutOf(['a', 'b'], true, { map: { scannedat: 'a' } })).toThrow(
    /"scannedat", which is no column of a scan\. Allowed are scanned_at, qr_id, .*scan_id\./,
  )
})

test('a mapping from a column that the file lacks says what it has', () => {
  expect(() => layoutOf(['scanned_at', 'qr_id'], true, { map: { city: 'town' } })).toThrow(
    /takes city from "town", but the file has only: scanned_at, qr_id\./,
  )
})

test('of an NDJSON file only the first lines are known to lack a column', () => {
  expect(() => layoutOf(['beat'], false, {})).toThrow(/^Its first lines have no scanned_at and qr_id, but only: beat\./)
  expect(() => layoutOf(['beat'], false, { map: { qr_id: 'code' } })).toThrow(/its first lines have only: beat\./)
})

test('a key that an NDJSON file may still bring is no error but a note', () => {
  const { notes } = layoutOf(['scanned_at', 'qr_id'], false, { map: { city: 'town' } })
  expect(notes).toEqual(['--map takes city from "town", which the first lines do not have.'])
})

test('a column that stands twice is an error if it is read, and none if not', () => {
  expect(() => layoutOf(['scanned_at', 'qr_id', 'city', 'city'], true, {})).toThrow(/"city" stands twice/)
  expect(layoutOf(['scanned_at', 'qr_id', 'x', 'x'], true, {}).reads).toEqual(['scanned_at', 'qr_id'])
})

test('a preset on another file says what it looked for', () => {
  expect(() => layoutOf(['scanned_at', 'qr_id'], false, { preset: 'bitly' })).toThrow(
    /preset bitly reads scanned_at and qr_id from t and h, but its first lines have only: scanned_at, qr_id\./,
  )
})
