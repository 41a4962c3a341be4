import { describe, expect, test } from 'vitest'
import { fileName, slug } from './file-name.ts'

describe('the name of a file', () => {
  test('says what it is of and the dates that it covers', () => {
    const of = { parts: ['campaign', 'Spring sale', 'timeline'], first: '2026-05-01', last: '2026-05-31' }
    expect(fileName(of, 'csv')).toBe('campaign-spring-sale-timeline_2026-05-01_2026-05-31.csv')
  })

  test('a list as it stands has one date', () => {
    expect(fileName({ parts: ['qr-codes'], first: '2026-11-23', last: undefined }, 'csv')).toBe(
      'qr-codes_2026-11-23.csv',
    )
  })

  test('a name without a letter leaves no gap', () => {
    expect(fileName({ parts: ['qr', '🎉 !', 'devices'], first: '2026-05-01', last: '2026-05-01' }, 'png')).toBe(
      'qr-devices_2026-05-01_2026-05-01.png',
    )
  })
})

describe('a name in a file name', () => {
  test.each([
    ['Menu, table 4', 'menu-table-4'],
    ['  a / b \\ c: * ? " < > |  ', 'a-b-c'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Zürich – Straße', 'zürich-straße'],
    ['منشور الافتتاح', 'منشور-الافتتاح'],
    ['東京タワー', '東京タワー'],
    // Signs of vowels are letters' companions, not gaps between words.
    ['पैक 500 g', 'पैक-500-g'],
    // A right-to-left override would turn the ending around: exe.pdf from fdp.exe.
    ['report\u{202E}fdp', 'report-fdp'],
    // Written with a combining sign, saved as the one letter.
    ['Cafe\u{0301}', 'caf\u{00E9}'],
    ['...', ''],
  ])('%j is %j', (name, expected) => {
    expect(slug(name)).toBe(expected)
  })

  test('is cut before a file system would refuse it, at whole letters', () => {
    // Three bytes each: forty of them are 120.
    expect(slug('漢'.repeat(300))).toBe('漢'.repeat(40))
    expect(slug(`${'a'.repeat(119)} b`)).toBe('a'.repeat(119))
  })
})
