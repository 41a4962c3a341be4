/** Where scanners come from: each scene has a deck of places, from which every person draws one. */
import { ATLAS } from './atlas.ts'
import { randomOf } from './random.ts'
import type { Reach } from './rhythm.ts'

export interface Place {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly region: string
  readonly city: string
  readonly weight: number
}

export interface Atlas {
  readonly places: readonly Place[]
  /** Time zone of each country; of its demo clients' cities where a country has several. */
  readonly zones: ReadonlyMap<string, string>
}

/** Reads the format of `atlas.ts`: a line "country zone", below it "region: city weight, …". */
export function readAtlas(text: string): Atlas {
  const places: Place[] = []
  const zones = new Map<string, string>()
  let country = ''
  for (const line of text.trim().split('\n')) {
    if (!line.startsWith(' ')) {
      const [code, zone] = line.split(' ') as [string, string]
      country = code
      zones.set(code, zone)
      continue
    }
    const [region, cities] = line.trim().split(': ') as [string, string]
    for (const entry of cities.split(', ')) {
      const space = entry.lastIndexOf(' ')
      places.push({ country, region, city: entry.slice(0, space), weight: Number(entry.slice(space + 1)) })
    }
  }
  return { places, zones }
}

export const WORLD = readAtlas(ATLAS)

const COUNTRY_WEIGHTS = new Map<string, number>()
for (const { country, weight } of WORLD.places) {
  COUNTRY_WEIGHTS.set(country, (COUNTRY_WEIGHTS.get(country) ?? 0) + weight)
}

/** Places in a deck. A place with less than one card's share of a scene is in some decks and not in others. */
export const DECK_SIZE = 2048

/**
 * A deck of places in proportion to how many of the scene's scanners come from them. `guestList` names the countries
 * that most guests from abroad come from, as "AT 9, NL 6".
 */
export function deckOf(
  scene: { readonly city: string; readonly reach: Reach },
  guestList: string,
  seed: number,
): Place[] {
  const home = WORLD.places.find((place) => place.city === scene.city)
  if (home === undefined) throw new Error(`The atlas of the demo has no city ${scene.city}.`)
  const { city, region, country, abroad } = scene.reach
  const inCountry = (place: Place) => place.country === home.country
  const inRegion = (place: Place) => inCountry(place) && place.region === home.region
  const guests = new Map(guestList.split(', ').map((guest) => guest.split(' ') as [string, string]))
  const weights = WORLD.places.map(() => 0)
  const spread = (share: number, weigh: (place: Place) => number) => {
    const parts = WORLD.places.map(weigh)
    const total = parts.reduce((sum, part) => sum + part, 0)
    // A region without another city leaves its share to the home city.
    if (total === 0) weights[WORLD.places.indexOf(home)]! += share
    else parts.forEach((part, i) => (weights[i]! += (share * part) / total))
  }
  spread(city, (place) => (place === home ? 1 : 0))
  spread(region, (place) => (inRegion(place) && place !== home ? place.weight : 0))
  spread(country, (place) => (inCountry(place) && !inRegion(place) ? place.weight : 0))
  const inItsCountry = (place: Place) => (inCountry(place) ? 0 : place.weight / COUNTRY_WEIGHTS.get(place.country)!)
  spread(abroad * 0.85, (place) => inItsCountry(place) * Number(guests.get(place.country) ?? 0))
  spread(abroad * 0.15, inItsCountry)
  return deal(WORLD.places, weights, randomOf(seed, `deck ${scene.city} ${city}`).next())
}

/** Systematic sampling: every place gets its share of the deck, to within one card. `start` from 0 to 1. */
export function deal(places: readonly Place[], weights: readonly number[], start: number): Place[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const deck: Place[] = []
  let seen = 0
  places.forEach((place, i) => {
    seen += weights[i]!
    while (deck.length < DECK_SIZE && ((deck.length + start) / DECK_SIZE) * total < seen) deck.push(place)
  })
  return deck
}
