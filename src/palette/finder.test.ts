import { describe, expect, test } from 'vitest'
import { createFinder, type Found } from './finder.ts'
import type { Findable } from './haystack.ts'

/** Each with its name; what stands after a bar is its address. */
function finderOf(...things: readonly string[]) {
  const findables = things.map((thing): Findable => {
    const [name = '', also = ''] = thing.split('|')
    return { name, also }
  })
  const finder = createFinder(findables.length, (position) => findables[position]!)
  return (query: string, recent?: ReadonlySet<number>) =>
    all(finder.find(query, recent)).map((position) => findables[position]!.name)
}

function all({ count, at }: Found): readonly number[] {
  return Array.from({ length: count }, (_, place) => at(place))
}

describe('finding', () => {
  test('puts a beginning before a word within, and that before letters inside a word and scattered ones', () => {
    const find = finderOf('Moped near upland', 'Ornamenu', 'Spring menu', 'Menu, table 4', 'Menu', 'Flyer')
    expect(find('menu')).toEqual(['Menu', 'Menu, table 4', 'Spring menu', 'Ornamenu', 'Moped near upland'])
    // Beginnings of three words; then all the others, in which two runs of letters are apart.
    expect(find('mnu')).toEqual(['Moped near upland', 'Spring menu', 'Menu, table 4', 'Menu'])
  })

  test('puts a word of its own at the beginning before one that goes on', () => {
    const find = finderOf('Printer corner', 'Test print', 'Print this page')
    expect(find('print')).toEqual(['Print this page', 'Printer corner', 'Test print'])
    // So a group with it stands before one with no more than the others.
    const best = (...names: string[]) =>
      createFinder(names.length, (i) => ({ name: names[i]!, also: '' })).find('print').best!
    expect(best('Print this page')).toBeLessThan(best('Printer corner', 'Test print'))
  })

  test('takes two letters apart only where both begin words', () => {
    expect(finderOf('Menu', 'Moped near upland')('mn')).toEqual(['Moped near upland'])
  })

  test('leaves equals in the order given', () => {
    expect(finderOf('Poster B', 'Poster A', 'Poster C')('pos')).toEqual(['Poster B', 'Poster A', 'Poster C'])
  })

  test('puts what is recent before its equals, but not before what fits better', () => {
    const find = finderOf('Door', 'Door sticker', 'Front door')
    expect(find('door')).toEqual(['Door', 'Door sticker', 'Front door'])
    // The second and the third were opened lately.
    expect(find('doo', new Set([1, 2]))).toEqual(['Door sticker', 'Door', 'Front door'])
  })

  test('is blind to case and diacritics, in the query and in the text', () => {
    const find = finderOf('Café Łódź', 'Straße 7', 'قَهْوَة')
    expect(find('LODZ')).toEqual(['Café Łódź'])
    expect(find('lódz cafe')).toEqual(['Café Łódź'])
    expect(find('strasse')).toEqual(['Straße 7'])
    expect(find('قهوة')).toEqual(['قَهْوَة'])
  })

  test('finds umlauts as they are written without, and the other way round', () => {
    const find = finderOf('Köln, Tür 2', 'Koeln, Tor 3', 'Shop')
    expect(find('koeln')).toEqual(['Koeln, Tor 3', 'Köln, Tür 2'])
    expect(find('koeln tuer')).toEqual(['Köln, Tür 2'])
    for (const query of ['k', 'kö', 'köl', 'köln']) expect(find(query), query).toContain('Koeln, Tor 3')
    // What was found by another spelling is not taken for it.
    expect(find('köln tor')).toEqual(['Koeln, Tor 3'])
    expect(find('koln')).toEqual(['Köln, Tür 2', 'Koeln, Tor 3'])
    expect(find('shoe')).toEqual([])
  })

  test('puts a word with an umlaut where its better spelling stands', () => {
    expect(finderOf('Kaolin', 'Kolner', 'Koeln', 'Kol-n')('köln')).toEqual(['Koeln', 'Kolner', 'Kol-n', 'Kaolin'])
  })

  test('finds umlauts written without also in what else a thing is called', () => {
    const find = finderOf('Scan report|Köln Tourismus\nMai 2026', 'Café|Tür', 'Koelner Str.')
    expect(find('koeln')).toEqual(['Koelner Str.', 'Scan report'])
    expect(find('tuer')).toEqual(['Café'])
  })

  test('needs every word, in any order; the words as they stand come first', () => {
    const find = finderOf('Table 4 menu', 'Menu, table 12', 'Menu table', 'Menu')
    expect(find('menu table')).toEqual(['Menu table', 'Table 4 menu', 'Menu, table 12'])
  })

  test('finds by address and id after what is found by name; a whole address, also pasted, before all', () => {
    const find = finderOf('Sticker|scn.example/menu\nq17', 'Menu|scn.example/m\nq2', 'Scnery|scn.example/s\nq3')
    expect(find('menu')).toEqual(['Menu', 'Sticker'])
    expect(find('https://scn.example/menu')).toEqual(['Sticker'])
    expect(find('scn.example/m')).toEqual(['Menu', 'Sticker'])
    expect(find('q3')).toEqual(['Scnery'])
    // Scattered letters are looked for in names only: s, c and m stand in each of the addresses.
    expect(find('scm')).toEqual([])
    // As is one letter, which stands in all addresses.
    expect(find('x')).toEqual([])
    expect(find('xa')).toEqual(['Sticker', 'Menu', 'Scnery'])
  })

  test('gives the same whether letters are typed one by one, taken back, or come at once', () => {
    const things = ['Menu', 'Spring menu', 'Mint tea, no. 4', 'Ornamenu', 'Madame’s nook|x/menu']
    const typed = finderOf(...things)
    for (const query of ['m', 'me', 'men', 'menu', 'men', 'm', 'mn', 'mnu', 'm', 'mt', 'mt4', 'sp', 'sp m', 'sp me']) {
      expect(typed(query), query).toEqual(finderOf(...things)(query))
    }
  })

  test('gives all for an empty query, and says so of one that nothing fits', () => {
    expect(finderOf('B', 'A')('  ')).toEqual(['B', 'A'])
    expect(createFinder(1, () => ({ name: 'A', also: '' })).find('x')).toMatchObject({ count: 0, best: undefined })
  })

  test('is prepared in portions, and finds the same when it was not', () => {
    const names = Array.from({ length: 1200 }, (_, place) => ({ name: `Code ${place}`, also: '' }))
    const finder = createFinder(names.length, (place) => names[place]!)
    let looks = 0
    expect(finder.prepare(() => looks++ < 2)).toBe(false)
    expect(all(finder.find('code 1199'))).toEqual([1199])
    expect(finder.prepare(() => false)).toBe(true)
  })
})

describe('looking in portions', () => {
  const names = ['Poster', 'Menu', 'Door'].flatMap((kind) => Array.from({ length: 700 }, (_, no) => `${kind} ${no}`))
  const finderOfAll = () => createFinder(names.length, (place) => ({ name: names[place]!, also: '' }))
  const none = new Set<number>()
  /** Lets it go on until so many looks at the clock were taken. */
  const looks = (count: number) => () => count-- > 0

  test('goes on where it stopped, and finds what is found at once', () => {
    const finder = finderOfAll()
    finder.prepare(() => true)
    let turns = 1
    while (!finder.look('menu 69', none, looks(2))) turns++
    // 2,100 texts in portions of 250, two of them a turn.
    expect(turns).toBe(5)
    // Those that begin so, then those within which it stands.
    const numbers = [69, 690, 691, 692, 693, 694, 695, 696, 697, 698, 699, 169, 269, 369, 469, 569, 669]
    expect(all(finder.find('menu 69')).map((place) => names[place])).toEqual(numbers.map((no) => `Menu ${no}`))
  })

  test('looks for what is typed meanwhile instead, and among all', () => {
    const finder = finderOfAll()
    finder.prepare(() => true)
    expect(finder.look('p', none, looks(2))).toBe(false)
    expect(finder.look('poster 699', none, looks(3))).toBe(false)
    expect(finder.look('door 699', none, looks(3))).toBe(false)
    expect(all(finder.find('poster 699')).map((place) => names[place])).toEqual(['Poster 699'])
    expect(all(finder.find('door 699')).map((place) => names[place])).toEqual(['Door 699'])
  })

  test('prepares first, and answers at once what is known', () => {
    const finder = finderOfAll()
    expect(finder.look('door', none, looks(3))).toBe(false)
    expect(finder.isReady()).toBe(false)
    expect(finder.look('door', none, () => true)).toBe(true)
    expect(finder.look('door', none, () => false)).toBe(true)
    expect(finder.look(' ', none, () => false)).toBe(true)
  })
})

describe('getting ready', () => {
  const finder = (count: number) => createFinder(count, (position) => ({ name: `Poster ${position}`, also: '' }))

  test('few are always ready; many once they are prepared, bit by bit', () => {
    expect(finder(1_000).isReady()).toBe(true)
    const many = finder(1_001)
    let looks = 0
    expect(many.prepare(() => ++looks <= 2)).toBe(false)
    expect(many.isReady()).toBe(false)
    expect(many.prepare(() => true)).toBe(true)
    expect(many.isReady()).toBe(true)
  })

  test('whoever asks before is told of all nevertheless', () => {
    expect(all(finder(5_000).find('poster 4711'))).toEqual([4711])
  })
})
