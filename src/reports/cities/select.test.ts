import { expect, test } from 'vitest'
import type { QrReport } from '#contract/reporting.ts'
import { answerFor } from '#src/testing/answers.ts'
import { filterOf, toCities } from './select.ts'

const place = (country: string, region: string, city: string, scans: number) => ({ country, region, city, scans })
const toRows = (geolocation: QrReport['geolocation'], total: number) => {
  const report: QrReport = {
    qrId: 'q',
    timeline: [{ date: '2026-05-01', scans: total }],
    geolocation,
    devices: [],
    referrers: [],
  }
  return toCities(answerFor(report, { name: 'month', date: '2026-05-01', asOf: '2026-06-01T00:00:00.000Z' }))
}

test('cities of all countries stand in one list, the most scanned first', () => {
  const { span, breakdown } = toRows(
    [
      place('CH', 'Zürich', 'Zürich', 4),
      place('DE', 'Hamburg', 'Hamburg', 9),
      place('DE', '', '', 2),
      place('', '', '', 3),
      place('', '', 'Atlantis', 1),
    ],
    20,
  )
  expect(span).toBe('in May 2026')
  expect(breakdown.parts.map(({ name, count }) => [name, count])).toEqual([
    ['Hamburg, Germany', 9],
    // Two of Germany and three from nobody knows where.
    ['Unknown city', 5],
    ['Zürich, Switzerland', 4],
    ['Atlantis', 1],
  ])
  // The source tells of nineteen of twenty.
  expect(breakdown).toMatchObject({ total: 20, unlisted: 1 })
})

test('namesakes of one country are told apart by their regions', () => {
  const { breakdown } = toRows(
    [
      place('US', 'Illinois', 'Springfield', 3),
      place('US', 'Missouri', 'Springfield', 2),
      place('CA', 'Ontario', 'Springfield', 1),
    ],
    6,
  )
  expect(breakdown.parts.map(({ name }) => name)).toEqual([
    'Springfield, Illinois, United States',
    'Springfield, Missouri, United States',
    'Springfield, Canada',
  ])
  expect(breakdown.parts.map(({ key }) => filterOf(key))).toEqual([
    { country: 'US', region: 'Illinois', city: 'Springfield' },
    { country: 'US', region: 'Missouri', city: 'Springfield' },
    { country: 'CA', region: 'Ontario', city: 'Springfield' },
  ])
})

test('scans from unknown cities can be looked at alone, wherever they are from', () => {
  const { breakdown } = toRows([place('DE', '', '', 2), place('', '', '', 3)], 5)
  expect(breakdown.parts.map(({ key, count }) => [filterOf(key), count])).toEqual([[{ city: '' }, 5]])
})
