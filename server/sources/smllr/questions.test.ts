import { describe, expect, test } from 'vitest'
import { periodOf } from '#contract/period.ts'
import { archiveKeyOf, listQuestion, pathOf, periodQuestion, queryOf, questionOf } from './questions.ts'

const ask = (zone: string, date = '2026-05-15', name: Parameters<typeof periodOf>[0] = 'month') =>
  periodQuestion('summary', '', periodOf(name, date, zone))

describe('what the vendor is asked', () => {
  test('is the period by its first date, and the offset as JavaScript counts it', () => {
    expect(queryOf(ask('UTC'), 'js')).toEqual({ period: 'month', timeLineDate: '2026-05-01', timezoneOffset: '0' })
    expect(queryOf(ask('Asia/Kolkata'), 'js')).toMatchObject({ timezoneOffset: '-330' })
    // In May New York has summer time, four hours behind UTC.
    expect(queryOf(ask('America/New_York'), 'js')).toMatchObject({ timezoneOffset: '240' })
    expect(queryOf(ask('America/New_York', '2026-01-15'), 'js')).toMatchObject({ timezoneOffset: '300' })
  })

  test('turned round for a vendor who counts to the east', () => {
    expect(queryOf(ask('Asia/Kolkata'), 'east')).toMatchObject({ timezoneOffset: '330' })
    expect(queryOf(ask('UTC'), 'east')).toMatchObject({ timezoneOffset: '0' })
  })

  test('takes the offset at the start of a period in which clocks change', () => {
    // Berlin goes to summer time on 29 March 2026.
    const { period } = ask('Europe/Berlin', '2026-03-31')
    expect(new Date(period!.from).toISOString()).toBe('2026-02-28T23:00:00.000Z')
    expect(new Date(period!.to).toISOString()).toBe('2026-03-31T23:00:00.000Z')
  })

  test('has its id in the path, whatever is in it', () => {
    const question = periodQuestion('qr', 'a/b c%41?', periodOf('day', '2026-05-15', 'UTC'))
    expect(pathOf(question)).toBe('/qr/a%2Fb%20c%2541%3F')
    expect(pathOf(ask('UTC'))).toBe('/summary')
    expect(queryOf(listQuestion('qrs'), 'js')).toEqual({})
  })
})

describe('its place in the archive', () => {
  test('leads back to the question', () => {
    for (const question of [ask('Asia/Kathmandu'), ask('UTC', '2024-12-31', 'week'), listQuestion('clients')]) {
      expect(questionOf(archiveKeyOf(question))).toEqual(question)
    }
  })

  test('is one for zones that have the same offset', () => {
    expect(archiveKeyOf(ask('Europe/Berlin'))).toEqual({
      endpoint: 'summary',
      id: '',
      period: 'month',
      date: '2026-05-01',
      offset: 120,
    })
    expect(archiveKeyOf(ask('Europe/Paris'))).toEqual(archiveKeyOf(ask('Europe/Berlin')))
    expect(archiveKeyOf(ask('Africa/Lagos')).offset).toBe(60)
  })
})
