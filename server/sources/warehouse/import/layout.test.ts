import { expect, test } from 'vitest'
import { layoutOf } from './layout.ts'

const cell = (name: string) => `<${name}>`

test('columns of the file are found whatever the case of their names', () => {
  const { reads, values } = layoutOf({ names: ['Scanned_At', 'QR_ID', 'shoe size'], complete: true }, {})
  expect(reads).toEqual(['Scanned_At', 'QR_ID'])
  expect(values.qr_id?.(cell)).toBe('<QR_ID>')
})

test('a mapping takes a column from another name', () => {
  const { values } = layoutOf({ names: ['ts', 'code'], complete: true }, { map: { scanned_at: 'ts', qr_id: 'code' } })
  expect(values.scanned_at?.(cell)).toBe('<ts>')
})

test('a mapping wins over the column of that name', () => {
  const { values } = layoutOf(
    { names: ['scanned_at', 'qr_id', 'city', 'town'], complete: true },
    { map: { city: 'town' } },
  )
  expect(values.city?.(cell)).toBe('<town>')
})

test('a missing column is named, with what was found and how to map', () => {
  expect(() => layoutOf({ names: ['time', 'qr_id'], complete: true }, {})).toThrow(
    /no column scanned_at\. It has: time, qr_id\. .*--map scanned_at=COLUMN/,
  )
})

test('a mapping to a column that no scan has says which there are', () => {
  expect(() => layoutOf({ names: ['a', 'b'], complete: true }, { map: { scannedat: 'a' } })).toThrow(
    /"scannedat", which is no column of a scan\. Allowed are scanned_at, qr_id, .*scan_id\./,
  )
})

test('a mapping from a column that the file lacks says what it has', () => {
  expect(() => layoutOf({ names: ['scanned_at', 'qr_id'], complete: true }, { map: { city: 'town' } })).toThrow(
    /takes city from "town", but the file has only: scanned_at, qr_id\./,
  )
})

test('of an NDJSON file only the first lines are known to lack a column', () => {
  expect(() => layoutOf({ names: ['beat'], complete: false }, {})).toThrow(
    /^Its first lines have no scanned_at and qr_id, but only: beat\./,
  )
  expect(() => layoutOf({ names: ['beat'], complete: false }, { map: { qr_id: 'code' } })).toThrow(
    /its first lines have only: beat\./,
  )
})

test('a key that an NDJSON file may still bring is no error but a note', () => {
  const { notes } = layoutOf({ names: ['scanned_at', 'qr_id'], complete: false }, { map: { city: 'town' } })
  expect(notes).toContain('--map takes city from "town", which the first lines do not have.')
})

/** What is said of columns that are not read. */
const unread = (names: readonly string[], options = {}, complete = true) =>
  layoutOf({ names: ['scanned_at', 'qr_id', ...names], complete }, options).notes.find((note) =>
    note.startsWith('Not read'),
  )

test('columns that are not read are named, those first that are nearly called like one of ours', () => {
  expect(unread(['Scans', 'qrTitle', 'campaign', 'visitor', 'Country Code', 'Device Type', 'client', 'city'])).toBe(
    'Not read: qrTitle (qr_title?), campaign (campaign_id?), visitor (visitor_id?), Country Code (country?), ' +
      'Device Type (device?), client (client_id?), Scans. --map COLUMN=NAME takes one, such as --map qr_title=qrTitle.',
  )
  expect(unread(['http_user_agent', 'http_referer', 'click.city', 'UA'])).toBe(
    'Not read: http_user_agent (user_agent?), http_referer (referrer?), click.city (city?), UA. ' +
      '--map COLUMN=NAME takes one, such as --map user_agent=http_user_agent.',
  )
  expect(unread(['shoe size'])).toBe('Not read: shoe size. --map COLUMN=NAME takes one.')
})

test('a name that a shell would take apart is quoted in the example', () => {
  expect(unread(["Visitor's City"])).toMatch(/such as --map 'city=Visitor'\\''s City'\.$/)
})

test('what a person, a device or a user is known by is not guessed', () => {
  expect(unread(['device_id', 'user', 'name', 'id', 'url'])).toBe(
    'Not read: device_id, user, name, id, url. --map COLUMN=NAME takes one.',
  )
})

test('of dozens of columns some are named, and how many more there are', () => {
  const names = Array.from({ length: 30 }, (_, i) => `column ${i}`)
  expect(unread([...names, 'country code'])).toBe(
    `Not read: country code (country?), ${names.slice(0, 11).join(', ')} and 19 more. ` +
      `--map COLUMN=NAME takes one, such as --map 'country=country code'.`,
  )
})

test('nothing is said of columns where all are read, that have no name, or that a preset leaves out', () => {
  expect(unread(['city', '', ''])).toBeUndefined()
  const { notes } = layoutOf({ names: ['t', 'h', 'll', 'kw'], complete: false }, { preset: 'bitly' })
  expect(notes).toEqual([])
})

test('a column whose place a mapping takes is not read', () => {
  expect(unread(['city', 'town'], { map: { city: 'town' } })).toBe('Not read: city. --map COLUMN=NAME takes one.')
})

test.each([
  [['shoe size'], 'all scans count as one visitor.'],
  [['city'], 'visitors are told apart by their place alone, so they are too few.'],
])('with %s, but neither a visitor nor a user agent, that is said', (names, so) => {
  const { notes } = layoutOf({ names: ['scanned_at', 'qr_id', ...names], complete: true }, {})
  expect(notes).toContain(`Neither visitor_id nor user_agent is read: ${so}`)
})

test.each(['visitor_id', 'user_agent'])('nothing is said of visitors where there is a %s', (name) => {
  expect(layoutOf({ names: ['scanned_at', 'qr_id', name], complete: true }, {}).notes).toEqual([])
})

test('one column asks for the delimiter and the header', () => {
  expect(() => layoutOf({ names: ['QR Scan Report'], complete: true, delimited: true }, {})).toThrow(
    'It has: QR Scan Report. That is one column: is the header in another line, or the delimiter none of comma, semicolon, tab and |? Name',
  )
})

test('a missing column that is nearly there is in the example', () => {
  expect(() => layoutOf({ names: ['Scanned At', 'qrId'], complete: true }, {})).toThrow(
    `Name the ones to take with --map 'scanned_at=Scanned At' --map qr_id=qrId.`,
  )
})

test('a column that stands twice is an error if it is read, and none if not', () => {
  expect(() => layoutOf({ names: ['scanned_at', 'qr_id', 'city', 'city'], complete: true }, {})).toThrow(
    /"city" stands twice/,
  )
  expect(layoutOf({ names: ['scanned_at', 'qr_id', 'x', 'x'], complete: true }, {}).reads).toEqual([
    'scanned_at',
    'qr_id',
  ])
})

test('a preset on another file says what it looked for', () => {
  expect(() => layoutOf({ names: ['scanned_at', 'qr_id'], complete: false }, { preset: 'bitly' })).toThrow(
    /preset bitly reads scanned_at and qr_id from t and h, but its first lines have only: scanned_at, qr_id\./,
  )
})
