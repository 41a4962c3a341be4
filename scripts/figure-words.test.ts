/** Mails tell names and figures in the words and with the rounding of the page: the server has them in both languages, a build in one. */
import { describe, expect, test } from 'vitest'
import { describeChange } from '#src/lib/numbers.ts'
import * as germanDocument from '#src/words/de/client-reports/document.ts'
import * as germanNames from '#src/words/de/client-reports/names.ts'
import * as germanNumbers from '#src/words/de/lib/numbers.ts'
import * as germanDays from '#src/words/de/lib/per-day.ts'
import * as germanWindows from '#src/words/de/lib/windows.ts'
import * as englishDocument from '#src/words/en/client-reports/document.ts'
import * as englishNames from '#src/words/en/client-reports/names.ts'
import * as englishNumbers from '#src/words/en/lib/numbers.ts'
import * as englishDays from '#src/words/en/lib/per-day.ts'
import * as englishWindows from '#src/words/en/lib/windows.ts'
import { changeOf } from '#server/mail/figures.ts'
import { figureWords } from '#server/mail/figure-words.ts'
import { mailWords } from '#server/mail/words.ts'

describe.each([
  ['en', { ...englishDocument, ...englishNames, ...englishNumbers, ...englishDays, ...englishWindows }],
  ['de', { ...germanDocument, ...germanNames, ...germanNumbers, ...germanDays, ...germanWindows }],
] as const)('in %s', (language, page) => {
  const mail = figureWords[language]

  test('what it is about is called the same', () => {
    expect(mailWords[language].allCodes).toBe(page.allCodes)
    for (const count of [1, 4]) expect(mailWords[language].codes(count)).toBe(page.codes(count))
  })

  test('figures are told the same', () => {
    expect([mail.scans, mail.visitors]).toEqual([page.scans, page.visitors])
    expect(mailWords[language].hashHint).toBe(page.hashHint)
    const ofOne = [
      'more',
      'fewer',
      'asBefore',
      'aDay',
      'ofWholeBuckets',
      'soFar',
      'comparedWith',
      'nothingToCompare',
      'byWeekday',
    ] as const
    for (const say of ofOne) expect(mail[say]('1')).toBe(page[say]('1'))
    for (const say of ['between', 'than', 'byAverageDay', 'upTo'] as const) {
      expect(mail[say]('1', '2')).toBe(page[say]('1', '2'))
    }
    for (const days of [1, 4]) {
      expect(mail.inDays('3', days, String(days))).toBe(page.inDays('3', days, String(days)))
      expect(mail.days(days, String(days), '3')).toBe(page.days(days, String(days), '3'))
    }
  })
})

test.each([
  [1, 3],
  [3, 1],
  [1000, 10_007],
  [10_001, 10_000],
  [109_996, 10_000],
  [1_099_949, 100_000],
  [123, 10],
])('%i against %i is rounded the same', (scans, before) => {
  expect(changeOf('en', { scans, before }, undefined)).toContain(` ${describeChange(scans, before).text} than `)
})
