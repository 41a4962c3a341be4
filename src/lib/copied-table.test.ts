import { describe, expect, test } from 'vitest'
import { toCopiedTable } from './copied-table.ts'
import type { Table } from './table.ts'

const countries: Table = {
  columns: [
    { name: 'country', heading: 'Country', kind: 'text' },
    { name: 'scans', heading: 'Scans', kind: 'count' },
    { name: 'share', heading: 'Share', kind: 'share' },
  ],
  rows: [
    ['Germany', 1234, 0.75],
    ['=cmd()', null, 0.25],
    ['two\tlines\nof <b>', 0, 0],
  ],
}

describe('a table for the clipboard', () => {
  test('is cells between tabs, and what it is of apart from them', () => {
    expect(toCopiedTable(countries, 'Overview, May 2026').text.split('\n')).toEqual([
      'Country\tScans\tShare',
      'Germany\t1234\t75.0%',
      "'=cmd()\t\t25.0%",
      'two lines of <b>\t0\t0.0%',
      '',
      'Overview, May 2026',
      '',
    ])
  })

  test('is a table of HTML whose text is no markup', () => {
    expect(toCopiedTable(countries, 'A & B').html).toBe(
      [
        '<table><thead><tr><th>Country</th><th align="right">Scans</th><th align="right">Share</th></tr></thead><tbody>',
        '<tr><td>Germany</td><td align="right">1234</td><td align="right">75.0%</td></tr>',
        `<tr><td>'=cmd()</td><td align="right"></td><td align="right">25.0%</td></tr>`,
        '<tr><td>two\tlines\nof &lt;b&gt;</td><td align="right">0</td><td align="right">0.0%</td></tr>',
        '</tbody></table><p>A &amp; B</p>',
      ].join(''),
    )
  })
})
