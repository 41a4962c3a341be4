import { expect, test } from 'vitest'
import type { ComparedRow, ComparedTable } from './select.ts'
import { takenTable } from './taken-table.ts'
import type { BusiestHours } from './use-busiest-hours.ts'

const row = (id: string, scans: number, told: Partial<ComparedRow> = {}): ComparedRow => ({
  subject: { kind: 'qr', id },
  name: id.toUpperCase(),
  look: 0,
  scans,
  share: '',
  visitors: undefined,
  change: undefined,
  before: undefined,
  busiest: undefined,
  ...told,
})

const table: ComparedTable = {
  rows: [
    row('menu', 76, {
      visitors: 60,
      before: { scans: 50, change: 0.52 },
      busiest: { name: 'Mon 11 May', scans: 40 },
    }),
    row('door', 24, { visitors: { atLeast: 3, atMost: 9 } }),
  ],
  sum: 100,
  areAlike: true,
  addsUp: true,
  against: undefined,
  isADay: false,
}
const missing = [
  { subject: { kind: 'qr', id: 'gone' }, name: 'gone', state: 'failed', error: new Error('No.') },
] as const

const told = { isFetching: false, again: () => undefined }
const hours: BusiestHours = new Map([
  ['qr:menu', { ...told, state: 'known', hour: { day: 4, hour: 17, scans: 50, average: 12.3456 } }],
  ['qr:door', { ...told, state: 'failed', hour: undefined }],
])

test('has every figure as it was counted, and nothing where none is known', () => {
  const { columns, rows } = takenTable(table, missing, 'day', hours)
  expect(columns.map(({ name, heading }) => `${name}: ${heading}`)).toEqual([
    'kind: Kind',
    'id: Id',
    'name: Name',
    'scans: Scans',
    'share: Share',
    'unique_visitors: Unique visitors',
    'compared_scans: Scans before',
    'change: Change',
    'busiest_day: Busiest day',
    'busiest_day_scans: Busiest day: scans',
    'busiest_hour: Busiest hour',
    'busiest_hour_scans_an_hour: Busiest hour: scans an hour',
  ])
  expect(rows).toEqual([
    ['QR code', 'menu', 'MENU', 76, 0.76, 60, 50, 0.52, 'Mon 11 May', 40, 'Friday, 17:00 to 18:00', 12.35],
    ['QR code', 'door', 'DOOR', 24, 0.24, null, null, null, null, null, null, null],
    ['QR code', 'gone', 'gone', ...Array.from({ length: 9 }, () => null)],
  ])
})

test('has no shares of what does not add up, and no hours where they are not told', () => {
  const { columns } = takenTable({ ...table, addsUp: false }, [], 'month', undefined)
  expect(columns.map(({ name }) => name).join(' ')).toBe(
    'kind id name scans unique_visitors compared_scans change busiest_month busiest_month_scans',
  )
})
