/** Numbers by hand: (112 − 100) / 100 is 12 %, (90 − 100) / 100 is 10 % fewer. */
import { expect, test } from 'vitest'
import type { ReportContent } from '#contract/report-content.ts'
import { COMPARED, CONTENT } from '#server/use-cases/reports/testing/content.ts'
import { changeOf, figuresInMail } from './figures.ts'
import { reportMail } from './report-mail.ts'

const asOf = '2026-06-01T08:00:00.000Z'
const FIGURES: NonNullable<ReportContent['figures']> = {
  asOf,
  scans: 1120,
  visitors: { atLeast: 900, atMost: 900 },
  before: { scans: 1000, visitors: 1000, scansCompared: null },
}
const content = (change: Partial<ReportContent> = {}): ReportContent => ({
  ...CONTENT,
  compared: COMPARED,
  figures: FIGURES,
  ...change,
})

test('scans and visitors stand beside what they are compared with, in the language of the report', () => {
  expect(figuresInMail(content())).toEqual({
    rows: [
      { name: 'Scans', value: '1,120', change: '↑ 12% more than 1,000' },
      { name: 'Unique visitors', value: '900', change: '↓ 10% fewer than 1,000' },
    ],
    about: 'Compared with April 2026.',
  })
  expect(figuresInMail(content({ language: 'de' }))).toEqual({
    rows: [
      { name: 'Scans', value: '1.120', change: '↑ 12\u00a0% mehr als 1.000' },
      { name: 'Eindeutige Besucher', value: '900', change: '↓ 10\u00a0% weniger als 1.000' },
    ],
    about: 'Verglichen mit April 2026.',
  })
})

test('what is not known is a dash, and of what is not compared nothing is said', () => {
  expect(figuresInMail(content({ figures: { ...FIGURES, visitors: null, before: null } }))!.rows).toEqual([
    { name: 'Scans', value: '1,120', change: '—' },
    { name: 'Unique visitors', value: '—', change: '—' },
  ])
  // Of several codes only bounds are known, which cannot be compared.
  const between = {
    ...FIGURES,
    visitors: { atLeast: 500, atMost: 900 },
    before: { ...FIGURES.before!, visitors: null },
  }
  expect(figuresInMail(content({ figures: between }))!.rows[1]).toEqual({
    name: 'Unique visitors',
    value: '500 to 900',
    change: '—',
  })
  expect(figuresInMail(content({ compared: null, figures: { ...FIGURES, before: null } }))).toEqual({
    rows: [
      { name: 'Scans', value: '1,120', change: '' },
      { name: 'Unique visitors', value: '900', change: '' },
    ],
    about: '',
  })
})

test('of a first month it is said why nothing is compared, in the place of a dash', () => {
  const first = (language: 'en' | 'de') =>
    figuresInMail(
      content({
        language,
        compared: { ...COMPARED, began: '2026-05-12' },
        figures: { ...FIGURES, before: null },
      }),
    )
  expect(first('en')).toEqual({
    rows: [
      { name: 'Scans', value: '1,120', change: '' },
      { name: 'Unique visitors', value: '900', change: '' },
    ],
    about: 'Nothing to compare with: began on 12 May 2026.',
  })
  expect(first('de')!.about).toBe('Keine Zahlen zum Vergleich: Beginn am 12. Mai 2026.')
})

test('spans of unequal length are compared by the average day, and visitors only told', () => {
  // 1,120 scans in 31 days are 36.13 a day, 200 in 4 are 50: 27.7 % fewer.
  const days = { own: 31, before: 4 }
  const compared = { ...COMPARED, how: 'custom', last: '2026-04-04', to: '2026-04-05T00:00:00.000Z', days } as const
  const figures = { ...FIGURES, before: { scans: 200, visitors: 150, scansCompared: null } }
  expect(figuresInMail(content({ compared, figures }))).toEqual({
    rows: [
      { name: 'Scans', value: '1,120', change: '↓ 27.7% fewer than 50 a day' },
      { name: 'Unique visitors', value: '900', change: '150 before, in 4 days' },
    ],
    about: 'Compared with 1–4 April 2026, by the average day (31 days against 4).',
  })
})

test('of a period that went on it is said up to when, and what was compared', () => {
  const told = figuresInMail(
    content({
      gatheredAt: '2026-05-15T14:30:00.000Z',
      period: { ...CONTENT.period, unfinished: true },
      compared: { ...COMPARED, match: 'weekday', to: '2026-04-15T14:30:00.000Z', whole: false },
      // 1,100 of them lie in the part that is over: 10 % more than 1,000.
      figures: { ...FIGURES, before: { ...FIGURES.before!, scansCompared: 1100 } },
    }),
  )!
  expect(told.rows[0]!.change).toBe('↑ 10% more than 1,000, counting 1,100 in the part that is over')
  expect(told.about).toBe(
    'Figures up to 15 May 2026, 14:30. Compared with 1–15 April 2026, up to 14:30, matched by weekday.',
  )
})

test('and of one that is over, where scans break off within it', () => {
  const period = { ...CONTENT.period, knownUntil: '2026-05-29T18:10:00.000Z' }
  expect(figuresInMail(content({ period, compared: null }))!.about).toBe('Figures up to 29 May 2026, 18:10.')
})

test.each([
  [5, 5, 'as before: 5'],
  [5, 0, '↑ 5 more than 0'],
  [10_001, 10_000, '↑ <0.1% more than 10,000'],
  // 1,059.8 %: beyond ten times none has a decimal.
  [11_598, 1000, '↑ 1,060% more than 1,000'],
  [0, 7, '↓ 100% fewer than 7'],
])('%i after %i', (scans, before, told) => {
  expect(changeOf('en', { scans, before }, undefined)).toBe(told)
})

const mail = (of: ReportContent) =>
  reportMail({
    subject: 'May',
    message: '',
    isTest: false,
    content: of,
    hash: 'ab'.repeat(32),
    file: undefined,
    link: 'https://scans.example.org/s/x',
  })

test('they stand above the link, in text and HTML; a report without figures has none in its mail', () => {
  const { text, html } = mail(content())
  expect(text).toContain(
    'May 2026\n\nScans: 1,120 (↑ 12% more than 1,000)\nUnique visitors: 900 (↓ 10% fewer than 1,000)\nCompared with April 2026.\n\nOpen the report:',
  )
  expect(html.indexOf('1,120')).toBeGreaterThan(0)
  expect(html.indexOf('1,120')).toBeLessThan(html.indexOf('Open the report'))
  expect(html).not.toMatch(/<img|url\(/)
  const { figures: _, ...without } = content()
  expect(mail(without).text).not.toContain('Scans: ')
  expect(mail(without).html).not.toContain('<table')
})

test('where nothing is compared and the period is over, nothing follows them', () => {
  const { text, html } = mail(content({ compared: null, figures: { ...FIGURES, before: null } }))
  expect(text).toContain('\n\nScans: 1,120\nUnique visitors: 900\n\nOpen the report:')
  const figures = html.slice(html.indexOf('<table'), html.indexOf('<a '))
  expect(figures.replaceAll(/ style="[^"]*"/g, '')).toBe(
    [
      '<table>',
      '<tr><th scope="row">Scans</th><td>1,120</td><td></td></tr>',
      '<tr><th scope="row">Unique visitors</th><td>900</td><td></td></tr>',
      '</table>',
      '<p>',
    ].join('\n'),
  )
})
