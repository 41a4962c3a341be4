import { expect, test } from 'vitest'
import type { ReportListed } from '#contract/report-answers.ts'
import { LISTED } from '#src/testing/report.ts'
import { indexList } from '#src/lib/list-index.ts'
import { AS_LISTED, searchedIn } from './find.ts'

const report = (id: string, change: Partial<ReportListed>): ReportListed => ({ ...LISTED, id, ...change })

const REPORTS = [
  report('limmat-october', { name: 'Limmat Tours', from: '2026-10-01', to: '2026-10-31' }),
  report('limmat-november', { name: 'Limmat Tours', from: '2026-11-01', to: '2026-11-30' }),
  report('lark-autumn', { from: '2026-09-14', to: '2026-10-11', title: 'Autumn' }),
  report('branded', { name: 'Café Zürich', also: ['zh-cafe Ltd', 'Menu, table 4'] }),
  report('tourism', { name: 'Köln Tourismus', from: '2026-06-01', to: '2026-06-30' }),
]

test.each([
  ['', ['limmat-october', 'limmat-november', 'lark-autumn', 'branded', 'tourism']],
  ['Limmat October', ['limmat-october']],
  ['october', ['limmat-october', 'lark-autumn']],
  ['2026-11', ['limmat-november']],
  ['autumn lark', ['lark-autumn']],
  ['cafe zurich', ['branded']],
  // By the name that its source has, and by its codes.
  ['ZH-Cafe', ['branded']],
  ['table 4', ['branded']],
  // However umlauts are written.
  ['koeln', ['tourism']],
  ['KÖLN tourismus', ['tourism']],
  ['koln', ['tourism']],
  ['limmat december', []],
])('%s', (query, found) => {
  expect(
    indexList(REPORTS, searchedIn)
      .select(query, AS_LISTED)
      .map(({ id }) => id),
  ).toEqual(found)
})
