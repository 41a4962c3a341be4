import { beforeEach, expect, test } from 'vitest'
import { MOST_TAGS, MOST_TAGS_OF_CODE } from '#contract/tags.ts'
import { stateInMemory } from '#server/testing/test-app.ts'
import { openTags, type Tags } from './tags.ts'

let tags: Tags
beforeEach(() => {
  tags = openTags(stateInMemory())
})

const add = (codes: string[], ...names: string[]) => tags.change({ codes, add: names, remove: [] })
const remove = (codes: string[], ...names: string[]) => tags.change({ codes, add: [], remove: names })
const many = (count: number, begin = 'tag') => Array.from({ length: count }, (_, i) => `${begin} ${i}`)

test('tags are given to codes and taken away, and one that no code has is gone', () => {
  add(['b', 'a'], 'poster')
  add(['c'], 'window', 'poster')
  expect(tags.list()).toEqual([
    { name: 'poster', codes: ['a', 'b', 'c'] },
    { name: 'window', codes: ['c'] },
  ])
  remove(['c', 'a'], 'window', 'poster')
  expect(tags.list()).toEqual([{ name: 'poster', codes: ['b'] }])
})

test('a tag is the same however it is written, and keeps the spelling that it has', () => {
  add(['a'], 'Fenster Süd')
  add(['b'], 'FENSTER SU\u0308D')
  expect(tags.list()).toEqual([{ name: 'Fenster Süd', codes: ['a', 'b'] }])
  expect(tags.codesOf('fenster süd')).toEqual(['a', 'b'])
  remove(['a', 'b'], 'fenster SÜD')
  add(['b'], 'FENSTER SÜD')
  expect(tags.list()).toEqual([{ name: 'FENSTER SÜD', codes: ['b'] }])
})

test('of a tag that there is not there are no codes', () => {
  add(['a'], 'poster')
  expect(tags.codesOf('post')).toEqual([])
})

test('what is given twice is there once; a change takes away first', () => {
  add(['a', 'a'], 'poster', 'Poster')
  add(['a'], 'poster')
  tags.change({ codes: ['a'], add: ['window'], remove: ['poster', 'never given'] })
  expect(tags.list()).toEqual([{ name: 'window', codes: ['a'] }])
})

test('a code has at most so many, and there are at most so many in all: of a change that is too much nothing is kept', () => {
  add(['full'], ...many(MOST_TAGS_OF_CODE))
  expect(() => add(['empty', 'full'], 'one more')).toThrow('A code has at most 20 tags, and full would have more.')
  expect(tags.list()).toHaveLength(MOST_TAGS_OF_CODE)
  tags.change({ codes: ['full'], add: ['another'], remove: ['tag 0'] })

  for (let group = 1; group < MOST_TAGS / MOST_TAGS_OF_CODE; group++) {
    add([`full ${group}`], ...many(MOST_TAGS_OF_CODE, `group ${group}`))
  }
  expect(tags.list()).toHaveLength(MOST_TAGS)
  expect(() => add(['empty'], 'one more')).toThrow('There are 200 tags, which is as many as are kept.')
  add(['empty'], 'another')
  expect(tags.codesOf('another')).toEqual(['empty', 'full'])
})
