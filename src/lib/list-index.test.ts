import { describe, expect, test } from 'vitest'
import { indexList } from './list-index.ts'

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

const searched = ({ title, url }: Code) => [title, url]
const scans = (code: Code) => code.scans
const rising = { by: ({ title }: Code) => title, descending: false }

function titles(query: string) {
  return indexList(codes, searched)
    .select(query, rising)
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

  test('umlauts are found as they are written without, and the other way round', () => {
    const cities = ['Köln, Tür 2', 'Koeln, Tor 3', 'Kolner', 'Shop'].map((title) => ({ title }))
    const index = indexList(cities, ({ title }) => [title])
    const find = (query: string) => index.select(query, { by: () => 0, descending: false }).map(({ title }) => title)
    expect(find('koeln')).toEqual(['Köln, Tür 2', 'Koeln, Tor 3'])
    expect(find('KÖLN')).toEqual(['Köln, Tür 2', 'Koeln, Tor 3', 'Kolner'])
    expect(find('koln')).toEqual(['Köln, Tür 2', 'Kolner'])
    expect(find('koeln tuer')).toEqual(['Köln, Tür 2'])
    expect(find('Ko\u0308ln Tor')).toEqual(['Koeln, Tor 3'])
    expect(find('shoe')).toEqual([])
  })

  test('a word does not match across two texts', () => {
    expect(titles('krakówgo')).toEqual([])
  })

  test('what is wanted besides holds with and without words', () => {
    const busy = ({ scans }: Code) => scans > 5
    const index = indexList(codes, searched)
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
    const counts = indexList(codes, searched).select('', { by: scans, descending: true })
    expect(counts.map(({ scans }) => scans)).toEqual([30, 30, 5, 0])
  })

  test('one index answers one query after another', () => {
    const index = indexList(codes, searched)
    index.select('menu', rising)
    expect(index.select('poster', { by: scans, descending: false }).map(({ scans }) => scans)).toEqual([5, 30])
    expect(index.select('', rising)).toHaveLength(4)
  })

  test('an order is worked out once for as long as it is the same', () => {
    const index = indexList(codes, searched)
    let looks = 0
    const by = (code: Code) => (looks++, code.scans)
    index.select('', { by, descending: false })
    index.select('menu', { by, descending: true })
    expect(looks).toBe(codes.length)
  })
})

describe('preparing a list', () => {
  test('stops when there is no more time, goes on later, and finds the same', () => {
    const many = Array.from({ length: 1200 }, (_, n) => ({ title: `Code ${n}`, url: '', scans: n }))
    const index = indexList(many, searched)
    const looks = [true, false]
    expect(index.prepare(() => looks.shift() ?? true)).toBe(false)
    expect(index.prepare(() => true)).toBe(true)
    expect(index.select('1199', rising)).toEqual([many[1199]])
  })
})
