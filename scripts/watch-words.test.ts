/** Mails say why a code is on the watch list in the words of the page: the server has them in both languages, a build in one. */
import { describe, expect, test } from 'vitest'
import * as german from '#src/words/de/reports/watch-list/report.ts'
import { titles as germanTitles } from '#src/words/de/reports/watch-list/titles.ts'
import * as english from '#src/words/en/reports/watch-list/report.ts'
import { titles as englishTitles } from '#src/words/en/reports/watch-list/titles.ts'
import { watchWords } from '#server/mail/watch-words.ts'
import { MAILED_LISTS } from '../contract/watch-mail-answers.ts'

describe.each([
  ['en', english, englishTitles],
  ['de', german, germanTitles],
] as const)('in %s', (language, page, titles) => {
  const mail = watchWords[language]

  test.each(MAILED_LISTS)('the list %s is called the same', (name) => {
    expect(mail.titles[name]).toBe(titles[name])
  })

  // One and many: words for numbers differ.
  test.each([0, 1, 2, 30])('reasons with the number %i are the same', (count) => {
    const day = mail.day('Sat', '9 May 2026')
    expect(day).toBe(page.day('Sat', '9 May 2026'))
    const silence = { expected: count, since: day, days: count }
    expect(mail.noneCame(silence)).toBe(page.noneCame(silence))
    expect(mail.longestBefore(count)).toBe(page.longestBefore(count))
    expect(mail.madeAndNeverScanned(count)).toBe(page.madeAndNeverScanned(count))
    for (const time of [undefined, '14:40']) {
      expect(mail.scansOn(count, day, time)).toBe(page.scansOn(count, day, time))
      const before = { weekdays: 8, weekday: 'Saturday', fewest: 1, most: count, isCut: time !== undefined }
      expect(mail.scansBefore(before)).toBe(page.scansBefore(before))
    }
  })

  test('and so are those with a day', () => {
    for (const say of ['lastScan', 'campaignSilent', 'madeOn'] as const) {
      expect(mail[say]('9 May 2026')).toBe(page[say]('9 May 2026'))
    }
  })
})
