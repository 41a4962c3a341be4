import { describe, expect, test } from 'vitest'
import { indexList, type ListSpec } from './list-index.ts'

interface Code {
  readonly title: string
  readonly url: string
  readonly scans: number
}

const codes: readonly Code[] = [
  { title: 'Menu, Kraków', url: 'go.example/a', scans: 30 },
  { title: 'Poster 10', url: 'go.example/b', scans: 5 },
  { title: 'Poster 2', url: 'go.example/menu', scans: 30 },
  { title: 'تذكرة', url: 'go.example/d', scans: 0 },
]

const spec: ListSpec<Code, 'title' | 'scans'> = {
  searched: ({ title, url }) => [title, url],
  sortedBy: { title: ({ title }) => title, scans: ({ scans }) => scans },
}

const rising = { column: 'title', descending: false } as const

function titles(
  query: string,
  sort: Parameters<ReturnType<typeof indexList<Code, 'title' | 'scans'>>['select']>[1] = rising,
) {
  return indexList(codes, spec)
    .select(query, sort)
    .map(({ title }) => title)
}

describe('searching a list', () => {
  test('an empty query finds everything', () => {
    expect(titles('  ')).toHaveLength(4)
  })

  test('every word must be found, in whatever text and order', () => {
    expect(titles('menu')).toEqual(['Menu, Kraków', 'Poster 2'])
    expect(titles('poster menu')).toEqual(['Poster 2'])
    expect(titles('menu flyer')).toEqual([])
  })

  test('case and diacritics do not matter', () => {
    expect(titles('KRAKOW')).toEqual(['Menu, Kraków'])
  })

  test('a word does not match across two texts', () => {
    expect(titles('krakówgo')).toEqual([])
  })

  test('what is wanted besides holds with and without words', () => {
    const busy = ({ scans }: Code) => scans > 5
    const index = indexList(codes, spec)
    const found = (query: string) => index.select(query, rising, busy).map(({ title }) => title)
    expect(found('')).toEqual(['Menu, Kraków', 'Poster 2'])
    expect(found('poster')).toEqual(['Poster 2'])
    expect(index.select('poster', rising)).toHaveLength(2)
  })

  test('other scripts are searched as they are written', () => {
    expect(titles('تذكرة')).toEqual(['تذكرة'])
  })
})

describe('sorting a list', () => {
  test('numbers inside titles count as numbers', () => {
    expect(titles('poster')).toEqual(['Poster 2', 'Poster 10'])
  })

  test('counts fall where it is asked for', () => {
    const counts = indexList(codes, spec).select('', { column: 'scans', descending: true })
    expect(counts.map(({ scans }) => scans)).toEqual([30, 30, 5, 0])
  })

  test('one index answers one query after another', () => {
    const index = indexList(codes, spec)
    index.select('menu', rising)
    expect(index.select('poster', { column: 'scans', descending: false }).map(({ scans }) => scans)).toEqual([5, 30])
    expect(index.select('', rising)).toHaveLength(4)
  })
})

describe('preparing a list', () => {
  test('stops when there is no more time, goes on later, and finds the same', () => {
    const many = Array.from({ length: 1200 }, (_, n) => ({ title: `Code ${n}`, url: '', scans: n }))
    const index = indexList(many, spec)
    const looks = [true, false]
    expect(index.prepare(() => looks.shift() ?? true)).toBe(false)
    expect(index.prepare(() => true)).toBe(true)
    expect(index.select('1199', rising)).toEqual([many[1199]])
  })
})
