import { expect, test } from 'vitest'
import { toBreakdown } from '#src/lib/breakdown.ts'
import { breakdownTable } from './breakdown-table.ts'

const parts = [
  { key: 'DE', name: 'Germany', count: 6 },
  { key: '', name: 'Unknown', count: 2 },
]

test('a breakdown to take away has every part, and a row for what the source does not break down', () => {
  const names = { name: 'country', key: ['country_code', 'Code'] } as const
  const table = breakdownTable(toBreakdown(parts, 10), ['Country', 'Scans'], names)
  expect(table.columns.map(({ name, heading }) => `${name}: ${heading}`)).toEqual([
    'country_code: Code',
    'country: Country',
    'scans: Scans',
    'share: Share',
  ])
  // Six, two, and the two that are left of ten.
  expect(table.rows).toEqual([
    ['DE', 'Germany', 6, 0.6],
    ['', 'Unknown', 2, 0.2],
    ['', '(not broken down by the source)', 2, 0.2],
  ])
})

test('what is none of the parts has a row behind them, without a key', () => {
  const apart = [{ name: 'No campaign', count: 3 }]
  const breakdown = { ...toBreakdown([{ key: 'spring', name: 'Spring', count: 1 }], 4), unlisted: 0, apart }
  const names = { name: 'name', key: ['campaign_id', 'Id'] } as const
  expect(breakdownTable(breakdown, ['Campaign', 'Scans'], names).rows).toEqual([
    ['spring', 'Spring', 1, 0.25],
    ['', 'No campaign', 3, 0.75],
  ])
})

test('where the key is the name there is one column of it', () => {
  const table = breakdownTable(toBreakdown([{ key: 'Mobile', name: 'Mobile', count: 1 }], 1), ['Device', 'Scans'], {
    name: 'device',
  })
  expect(table.rows).toEqual([['Mobile', 1, 1]])
})
