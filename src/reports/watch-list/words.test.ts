import { expect, test } from 'vitest'
import { shared } from '#words/reports/watch-list/report.ts'

test.each([
  [2, { campaigns: 1, only: 'Spring', without: 0 }, '2 codes of Spring, 30 scans'],
  [4, { campaigns: 2, only: undefined, without: 0 }, '4 codes of 2 campaigns, 30 scans'],
  [2, { campaigns: 0, only: undefined, without: 2 }, '2 codes of no campaign, 30 scans'],
  // As many as there are in all, however they are told apart.
  [2, { campaigns: 1, only: 'Spring', without: 1 }, '2 codes (1 of Spring, 1 of no campaign), 30 scans'],
  [
    1204,
    { campaigns: 3, only: undefined, without: 4 },
    '1,204 codes (1,200 of 3 campaigns, 4 of no campaign), 30 scans',
  ],
  [2, undefined, '2 codes, 30 scans'],
])('%d codes of one destination, %o: %s', (codes, of, text) => {
  expect(shared(codes, 30, of)).toBe(text)
})
