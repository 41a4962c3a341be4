import { expect, test } from 'vitest'
import { answerFor } from '#src/testing/answers.ts'
import { toBestQr } from './select.ts'

const span = { name: 'year', date: '2026-01-01', asOf: '2026-06-01T00:00:00.000Z' } as const
const campaign = { campaignId: 'c', name: 'C', aggregatedScans: 80 }

test('the best code with its share of the campaign', () => {
  const qrs = [{ id: 'p', title: 'Poster', scans: 30 }]
  expect(toBestQr(answerFor({ ...campaign, topPerformingQr: { id: 'p', scans: 30 }, qrs }, span))).toEqual({
    span: 'in 2026',
    isUnknown: false,
    best: { id: 'p', title: 'Poster', scans: 30, share: '37.5%' },
  })
})

test('its title is to be looked up where the campaign does not list its codes', () => {
  const { best } = toBestQr(answerFor({ ...campaign, topPerformingQr: { id: 'p', scans: 30 } }, span))
  expect(best?.title).toBeUndefined()
})

test('with scans, none named means that it is not known', () => {
  expect(toBestQr(answerFor({ ...campaign, topPerformingQr: null }, span)).best).toBeUndefined()
})

test('without scans none is best', () => {
  expect(toBestQr(answerFor({ ...campaign, aggregatedScans: 0, topPerformingQr: null }, span)).best).toBeNull()
})
