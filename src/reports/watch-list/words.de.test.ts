import { expect, test } from 'vitest'
import { shared } from '#words/reports/watch-list/report.ts'

test.each([
  [2, { campaigns: 1, only: 'Frühling', without: 0 }, '2 Codes der Kampagne Frühling, 30 Scans'],
  [4, { campaigns: 2, only: undefined, without: 0 }, '4 Codes aus 2 Kampagnen, 30 Scans'],
  [2, { campaigns: 0, only: undefined, without: 2 }, '2 Codes ohne Kampagne, 30 Scans'],
  [2, { campaigns: 1, only: 'Frühling', without: 1 }, '2 Codes (1 der Kampagne Frühling, 1 ohne Kampagne), 30 Scans'],
  [5, { campaigns: 3, only: undefined, without: 1 }, '5 Codes (4 aus 3 Kampagnen, 1 ohne Kampagne), 30 Scans'],
  [2, undefined, '2 Codes, 30 Scans'],
])('%d codes of one destination, %o: %s', (codes, of, text) => {
  expect(shared(codes, 30, of)).toBe(text)
})
