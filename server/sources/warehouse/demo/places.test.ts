import { expect, test } from 'vitest'
import { DECK_SIZE, deckOf, readAtlas, WORLD } from './places.ts'

test('An atlas lists cities below their region and country', () => {
  const atlas = readAtlas(
    'DE Europe/Berlin\n  Hesse: Frankfurt am Main 8, Kassel 2\nCH Europe/Zurich\n  Bern: Bern 1\n',
  )
  expect(atlas.places).toEqual([
    { country: 'DE', region: 'Hesse', city: 'Frankfurt am Main', weight: 8 },
    { country: 'DE', region: 'Hesse', city: 'Kassel', weight: 2 },
    { country: 'CH', region: 'Bern', city: 'Bern', weight: 1 },
  ])
  expect(atlas.zones.get('DE')).toBe('Europe/Berlin')
})

test('Every place of the world has a weight and a zone that the platform knows', () => {
  for (const { country, city, weight } of WORLD.places) {
    expect(weight, city).toBeGreaterThan(0)
    expect(() => new Intl.DateTimeFormat('en', { timeZone: WORLD.zones.get(country) })).not.toThrow()
  }
})

test('A deck holds each reach in its proportion, and guests from the countries named', () => {
  const reach = { city: 0.5, region: 0.2, country: 0.2, abroad: 0.1 }
  const deck = deckOf({ city: 'Rotterdam', reach }, 'DE 3, BE 1', 1)
  const part = (belongs: (place: (typeof deck)[number]) => boolean) => deck.filter(belongs).length / DECK_SIZE
  expect(deck).toHaveLength(DECK_SIZE)
  expect(part(({ city }) => city === 'Rotterdam')).toBeCloseTo(0.5, 2)
  expect(part(({ city, region }) => region === 'South Holland' && city !== 'Rotterdam')).toBeCloseTo(0.2, 2)
  expect(part(({ country }) => country === 'NL')).toBeCloseTo(0.9, 2)
  // 85 % of the guests by the list, three of four of them from Germany.
  expect(part(({ country }) => country === 'DE')).toBeCloseTo(0.1 * 0.85 * 0.75, 1)
  expect(part(({ country }) => country === 'DE')).toBeGreaterThan(2 * part(({ country }) => country === 'BE'))
})

test('A city without others in its region keeps their share', () => {
  const deck = deckOf({ city: 'Berlin', reach: { city: 0.6, region: 0.4, country: 0, abroad: 0 } }, 'AT 1', 1)
  expect(deck.every(({ city }) => city === 'Berlin')).toBe(true)
})
