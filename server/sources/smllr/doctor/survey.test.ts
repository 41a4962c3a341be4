import { expect, test } from 'vitest'
import { VendorFailure } from '../client.ts'
import { surveyOf } from './survey.ts'

const NOTHING = { missing: [], renamed: [], ours: [], unknown: [] }
const SUMMARY = {
  totalScans: 5,
  uniqueVisitors: 3,
  topDevices: [{ device: 'Mobile', count: 5 }],
  topCountries: [{ country: 'United States', scans: 5 }],
}
const { topDevices, ...WITHOUT_DEVICES } = SUMMARY

test('an answer as it is documented leaves nothing to say', () => {
  expect(surveyOf('summary', SUMMARY)).toEqual(NOTHING)
  expect(surveyOf('campaign', { campaignId: 'c', name: 'C', aggregatedScans: 0, topPerformingQr: null })).toEqual(
    NOTHING,
  )
})

test('a list without anything in it lacks no field of what it would hold', () => {
  expect(surveyOf('qrs', [])).toEqual(NOTHING)
  expect(surveyOf('summary', { ...SUMMARY, topDevices: [] })).toEqual(NOTHING)
})

test('a documented field that is not there is missing, also inside of a list', () => {
  expect(surveyOf('summary', WITHOUT_DEVICES)).toEqual({ ...NOTHING, missing: ['topDevices'] })
  expect(surveyOf('summary', { ...SUMMARY, topDevices: [{ count: 5 }] })).toEqual({
    ...NOTHING,
    missing: ['topDevices.device'],
  })
})

test('one that is there under a name that is understood is not', () => {
  expect(surveyOf('summary', { ...WITHOUT_DEVICES, deviceTypes: topDevices })).toEqual({
    ...NOTHING,
    renamed: ['topDevices'],
    unknown: ['deviceTypes'],
  })
})

test('what we would add ourselves is told apart from what nobody knows', () => {
  expect(
    surveyOf('summary', { ...SUMMARY, timeline: [{ date: '2026-05-15', scans: 5 }], plan: { name: 'x' } }),
  ).toEqual({ ...NOTHING, ours: ['timeline', 'timeline.date', 'timeline.scans'], unknown: ['plan'] })
})

test('fields of all elements of a list count, not only of the first', () => {
  const code = { id: 'a', title: 'A', shortUrl: '', destinationUrl: '', totalScans: 0, createdAt: '' }
  expect(surveyOf('qrs', [code, { ...code, id: 'b', tag: 1 }])).toEqual({ ...NOTHING, unknown: ['tag'] })
})

test('an answer that cannot be read is a failure that says why', () => {
  expect(() => surveyOf('summary', { ...SUMMARY, totalScans: 'many' })).toThrow(VendorFailure)
})
