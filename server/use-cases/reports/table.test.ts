import { describe, expect, test } from 'vitest'
import type { ReportContent } from '#contract/report-content.ts'
import { reportFile, reportTable } from './table.ts'
import { COMPARED, CONTENT } from './testing/content.ts'

type Compared = NonNullable<ReportContent['compared']>

const TWO_CODES: ReportContent['subject'] = {
  kind: 'codes',
  name: '',
  codes: [
    { id: 'menu', name: 'Menu, table 4' },
    { id: 'door', name: '' },
  ],
}

describe('the file tells whose the report is, and what it is about where that is something else', () => {
  const client = { id: 'limmat', name: 'Limmat' }
  const told = (subject: ReportContent['subject'], name = '') => {
    const { rows } = reportTable({ ...CONTENT, subject, brand: { ...CONTENT.brand, name } }, '0', 1)
    return rows.flatMap(([, id, text]) => (id === 'client' || id === 'about' ? [[id, text]] : []))
  }
  const codes = ['about', 'Menu, table 4, door']

  test('of several codes by their names', () => {
    expect(told({ ...TWO_CODES, client })).toEqual([['client', 'Limmat'], codes])
    expect(told({ ...TWO_CODES, client }, 'Limmat Tours')).toEqual([['client', 'Limmat Tours'], codes])
    expect(told(TWO_CODES)).toEqual([codes])
  })

  test('of all others by their own', () => {
    const spring = { kind: 'campaign', name: 'Spring', codes: [] } as const
    const about = ['about', 'Spring']
    expect(told({ ...spring, codes: [], client })).toEqual([['client', 'Limmat'], about])
    expect(told({ ...spring, codes: [] })).toEqual([['client', 'Spring']])
    expect(told({ kind: 'client', name: 'Limmat', codes: [] }, 'Limmat Tours')).toEqual([['client', 'Limmat Tours']])
    expect(told({ kind: 'organisation', name: '', codes: [] })).toEqual([['about', 'All QR codes']])
  })
})

describe('what a report is compared with is told in the file', () => {
  const told = (from: string, to: string, timezone = 'Europe/Berlin') => {
    const compared: Compared = {
      how: 'previous',
      match: 'date',
      date: '2026-09-01',
      last: '2026-09-30',
      from,
      to,
      whole: true,
    }
    const { rows } = reportTable({ ...CONTENT, period: { ...CONTENT.period, timezone }, compared }, '0', 1)
    return rows.flatMap(([, id, name]) => (String(id).startsWith('compared_') ? [name] : []))
  }

  test('by its first and last date in the zone of the report, as the period is', () => {
    // Midnight in Berlin: two hours before that of UTC in September, one hour in November.
    expect(told('2026-08-31T22:00:00.000Z', '2026-09-30T22:00:00.000Z')).toEqual(['2026-09-01', '2026-09-30'])
    expect(told('2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z')).toEqual(['2026-10-01', '2026-10-31'])
    expect(told('2026-09-01T00:00:00.000Z', '2026-09-02T00:00:00.000Z', 'UTC')).toEqual(['2026-09-01', '2026-09-01'])
  })

  test('as nothing where it was over before the first code was made, and not as what the source does not tell', () => {
    const compared = { ...COMPARED, began: '2026-05-12' }
    const { rows } = reportTable({ ...CONTENT, compared }, '0', 1)
    const why = ['nothing_to_compare_with', 'Nothing to compare with: began on 2026-05-12', null, null]
    expect(rows.filter((row) => JSON.stringify(row).includes('compare'))).toEqual([
      ['report', ...why],
      ['figures_compared_with', ...why],
      ['changes', ...why],
    ])
  })

  test('by the moment where a part of a day counts, or nothing yet', () => {
    const moment = '2026-09-15T12:40:00.000Z'
    expect(told('2026-08-31T22:00:00.000Z', moment)).toEqual(['2026-09-01', moment])
    const begin = '2026-08-31T22:00:00.000Z'
    expect(told(begin, begin)).toEqual(['2026-09-01', begin])
  })
})

describe('a file is called', () => {
  const dates = '_2026-05-01_2026-05-31.pdf'
  const called = (change: Partial<ReportContent>) => reportFile({ ...CONTENT, ...change }, 'pdf')
  const all: ReportContent['subject'] = { kind: 'organisation', name: '', codes: [] }

  test('after the client, as the report names it', () => {
    expect(called({})).toBe(`bistro-lark${dates}`)
    expect(called({ brand: { ...CONTENT.brand, name: 'The Lark & Co.' } })).toBe(`the-lark-co${dates}`)
  })

  test('in the language of the report where that is everything, after their titles of some codes', () => {
    expect(called({ subject: all })).toBe(`all-qr-codes${dates}`)
    expect(called({ subject: all, language: 'de' })).toBe(`alle-qr-codes${dates}`)
    expect(called({ subject: TWO_CODES })).toBe(`menu-table-4-door${dates}`)
  })

  test('after the client too where that of a campaign, or of all the codes, is one', () => {
    const client = { id: 'limmat', name: 'Limmat' }
    expect(called({ subject: { kind: 'campaign', name: 'Spring', codes: [], client } })).toBe(`limmat-spring${dates}`)
    // A file of other codes, or of the client itself, must not be called the same.
    expect(called({ subject: { ...TWO_CODES, client } })).toBe(`limmat-menu-table-4-door${dates}`)
    const brand = { ...CONTENT.brand, name: 'Limmat Tours' }
    expect(called({ brand, subject: { ...TWO_CODES, client } })).toBe(`limmat-tours-menu-table-4-door${dates}`)
  })

  test('after the kind of its subject where the name has no letter for a file', () => {
    expect(called({ brand: { ...CONTENT.brand, name: '🎉' } })).toBe(`client${dates}`)
  })
})

test('the hours of the week are told one by one, those that have not passed left out', () => {
  const told = (hours: ReportContent['hours']) => {
    const { rows } = reportTable({ ...CONTENT, sections: ['hours'], hours }, '0', 1)
    return rows.filter(([section]) => section === 'hours').map(([, id, , value]) => [id, value])
  }
  const of = (at: Readonly<Record<number, number>>) => Array.from({ length: 168 }, (_, hour) => at[hour] ?? 0)
  const [friday9, friday18] = [4 * 24 + 9, 4 * 24 + 18]
  expect(
    told({ asOf: '2026-06-01T08:00:00Z', scans: of({ [friday18]: 12 }), hours: of({ [friday9]: 1, [friday18]: 1 }) }),
  ).toEqual([
    ['Friday 09:00', 0],
    ['Friday 18:00', 12],
  ])
  expect(told(null)).toEqual([['not_told', null]])
})

test('where scans break off within the dates is told in the file, and nothing where they do not', () => {
  const told = (knownUntil?: string) => {
    const period = { ...CONTENT.period, ...(knownUntil !== undefined && { knownUntil }) }
    const { rows } = reportTable({ ...CONTENT, period }, '0', 1)
    return rows.flatMap(([, id, text]) => (id === 'known_until' ? [text] : []))
  }
  expect(told('2026-05-29T18:10:00.000Z')).toEqual(['2026-05-29T18:10:00.000Z'])
  expect(told()).toEqual([])
})
