import { expect, test } from 'vitest'
import { shownOf, textOf } from './chosen-columns.ts'
import { columnsTold, type Told } from './select.ts'

const own: Told = { shortUrls: true, owners: true, tags: false, lastScan: true, days: true, lastHour: false }
const vendor: Told = { shortUrls: true, owners: false, tags: false, lastScan: false, days: false, lastHour: false }
const watched: Told = { ...vendor, lastScan: true, lastHour: true }

test('the usual columns are what the source tells, and not too many', () => {
  expect(shownOf('', own)).toEqual(['title', 'short-url', 'days', 'change', 'scans', 'last-scan'])
  expect(shownOf('', vendor)).toEqual(['title', 'short-url', 'destination', 'scans', 'created'])
  expect(shownOf('', watched)).toEqual(['title', 'short-url', 'destination', 'last-hour', 'scans', 'created'])
})

test('where no code has a short address its campaign stands there', () => {
  expect(shownOf('', { ...own, shortUrls: false })).toEqual([
    'title',
    'campaign',
    'days',
    'change',
    'scans',
    'last-scan',
  ])
  expect(shownOf('short-url', { ...own, shortUrls: false })).toEqual(['title', 'short-url'])
})

test('an address names others, in whatever order; the title is always there', () => {
  expect(shownOf('created,client,scans', own)).toEqual(['title', 'client', 'scans', 'created'])
})

test('what the source does not tell, or nobody knows, is left out', () => {
  expect(shownOf('title,client,days,nonsense,scans', vendor)).toEqual(['title', 'scans'])
  expect(columnsTold(vendor)).not.toContain('last-scan')
})

test('the usual columns are not written into the address', () => {
  expect(textOf(shownOf('', own), own)).toBe('')
  expect(textOf(['title', 'scans'], own)).toBe('title,scans')
})
