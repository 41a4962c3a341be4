import { expect, test } from 'vitest'
import type { Annotation } from '#contract/annotations.ts'
import { changed, draft, isUnsaved } from './annotations.ts'

const on = (date: string, id = date): Annotation => ({
  id,
  date,
  text: 'Posters up',
  createdAt: '2026-05-15T12:00:00.000Z',
  updatedAt: '2026-05-15T12:00:00.000Z',
})
const may = { from: '2026-05-01', to: '2026-05-31' }
const list = [on('2026-05-04'), on('2026-05-20')]
const ids = (annotations: readonly Annotation[]) => annotations.map(({ id }) => id)

test('a note that is added stands at its date, after those that were there', () => {
  expect(ids(changed(list, { kind: 'add', annotation: on('2026-05-09', 'new') }, may))).toEqual([
    '2026-05-04',
    'new',
    '2026-05-20',
  ])
  const later = { ...on('2026-05-04', 'new'), createdAt: '2026-05-15T12:00:01.000Z' }
  expect(ids(changed(list, { kind: 'add', annotation: later }, may))).toEqual(['2026-05-04', 'new', '2026-05-20'])
})

test('a note whose date is changed moves, and leaves the span where its date does', () => {
  const moved = (date: string) => ids(changed(list, { kind: 'change', annotation: on(date, '2026-05-04') }, may))
  expect(moved('2026-05-31')).toEqual(['2026-05-20', '2026-05-04'])
  expect(moved('2026-06-01')).toEqual(['2026-05-20'])
  expect(moved('2026-04-30')).toEqual(['2026-05-20'])
})

test('a note that comes from another span is in this one as soon as it is changed', () => {
  expect(ids(changed(list, { kind: 'change', annotation: on('2026-05-01', 'other') }, may))[0]).toBe('other')
})

test('a note that is deleted is gone', () => {
  expect(ids(changed(list, { kind: 'remove', annotation: on('2026-05-04') }, may))).toEqual(['2026-05-20'])
})

test('a note that the server does not know yet has an id of its own, and says so', () => {
  const input = { date: '2026-05-04', text: 'Posters up' }
  const [one, other] = [draft(input, ''), draft(input, '')]
  expect(one.id).not.toBe(other.id)
  expect([isUnsaved(one), isUnsaved(on('2026-05-04'))]).toEqual([true, false])
})
