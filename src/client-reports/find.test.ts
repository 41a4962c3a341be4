import { expect, test } from 'vitest'
import type { ReportListed } from '#contract/report-answers.ts'
import { VERSION } from '#src/testing/report.ts'
import { findReports } from './find.ts'

const report = (id: string, change: Partial<ReportListed>): ReportListed => ({
  id,
  title: 'Scan report',
  kind: 'client',
  name: 'Bistro Lark',
  also: [],
  from: '2026-05-01',
  to: '2026-05-31',
  archived: false,
  upTo: null,
  prepared: false,
  version: VERSION,
  approved: null,
  ...change,
})

const REPORTS = [
  report('limmat-october', { name: 'Limmat Tours', from: '2026-10-01', to: '2026-10-31' }),
  report('limmat-november', { name: 'Limmat Tours', from: '2026-11-01', to: '2026-11-30' }),
  report('lark-autumn', { from: '2026-09-14', to: '2026-10-11', title: 'Autumn' }),
  report('branded', { name: 'Café Zürich', also: ['zh-cafe Ltd', 'Menu, table 4'] }),
]

test.each([
  ['', ['limmat-october', 'limmat-november', 'lark-autumn', 'branded']],
  ['Limmat October', ['limmat-october']],
  ['october', ['limmat-october', 'lark-autumn']],
  ['2026-11', ['limmat-november']],
  ['autumn lark', ['lark-autumn']],
  ['cafe zurich', ['branded']],
  // By the name that its source has, and by its codes.
  ['ZH-Cafe', ['branded']],
  ['table 4', ['branded']],
  ['limmat december', []],
])('%s', (query, found) => {
  expect(findReports(REPORTS, query).map(({ id }) => id)).toEqual(found)
})
