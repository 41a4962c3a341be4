/**
 * Small tables from which the engine itself makes the scans. They hold weights, not scans: a row for a code with its
 * scans of each day, a row for a scene with its calendar and its decks. Kept in the engine's memory and dropped when
 * the demo stands.
 */
import { weekdayOf } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import type { Engine } from '../engine.ts'
import type { BotVisit } from './bots.ts'
import { DATA_CENTRES } from './atlas.ts'
import type { Days } from './days.ts'
import { VIRAL_REFERRERS } from './oddities.ts'
import type { DemoCode, Organisation } from './organisation.ts'
import { deal, deckOf, readAtlas, WORLD, type Place } from './places.ts'
import { apportion } from './random.ts'
import { dayTable, PLACE_KINDS, RHYTHMS } from './rhythm.ts'
import type { Scene } from './scene.ts'
import type { Tally } from './tallies.ts'

/** Cards in a deck of referrers: tenths of a per cent. */
export const REFERRER_CARDS = 1000

// Dictionaries of a few texts, as in `scans`, pass through joins as numbers.
const TEXT = 'LowCardinality(String)'
const IDS = `client_id ${TEXT}, campaign_id ${TEXT}, qr_id ${TEXT}`

const TABLES = {
  demo_codes: `${IDS}, scene UInt16, viral_day Int32, days Array(UInt16), scans Array(UInt32)`,
  demo_visits: `${IDS}, visit UInt32, from UInt32, lasts UInt32, scans UInt32`,
  demo_scenes: `scene UInt16, midnights Array(UInt32), clocks Array(UInt16), shares Array(Float64),
    stretch UInt16, regular_share Float64, regulars Array(UInt32), tablet Float64, desktop Float64`,
  demo_clocks: `clock UInt16, seconds Array(UInt32)`,
  demo_places: `place UInt16, country ${TEXT}, region ${TEXT}, city ${TEXT}`,
  demo_decks: `deck UInt16, places Array(UInt16)`,
  demo_referrers: `deck UInt16, referrers Array(${TEXT})`,
} as const

/** Decks beside those of the scenes, which have the scene's number. */
export const BOT_DECK = 65_001
export const VIRAL_DECK = 65_002

/** Makes the tables anew, empty. */
export async function createScratch(engine: Engine): Promise<void> {
  await dropScratch(engine)
  for (const [table, columns] of Object.entries(TABLES)) {
    await engine.run(`CREATE TABLE ${table} (${columns}) ENGINE = Memory`)
  }
}

/** Drops those that there are. */
export async function dropScratch(engine: Engine): Promise<void> {
  for (const table of Object.keys(TABLES)) await engine.run(`DROP TABLE IF EXISTS ${table}`)
}

/** Everything but codes, which come in batches. */
export async function fillScratch(
  engine: Engine,
  { scenes }: Organisation,
  regulars: ReadonlyMap<Scene, readonly number[]>,
  days: Days,
  seed: number,
): Promise<void> {
  const dataCentres = readAtlas(DATA_CENTRES).places
  const places = [...WORLD.places, ...dataCentres]
  const number = new Map(places.map((place, i) => [place, i]))
  const numbers = (deck: readonly Place[]) => deck.map((place) => number.get(place)!)
  const botWeights = dataCentres.map((place) => place.weight)
  await engine.insert(
    'demo_places',
    places.map(({ country, region, city }, place) => ({ place, country, region, city })),
  )
  await engine.insert('demo_decks', [
    ...scenes.map((scene) => ({ deck: scene.id, places: numbers(deckOf(scene, scene.client.guests, seed)) })),
    { deck: BOT_DECK, places: numbers(deal(dataCentres, botWeights, 0.5)) },
  ])
  await engine.insert('demo_referrers', [
    ...scenes.map((scene) => ({ deck: scene.id, referrers: referrerDeck(scene.client.referrers) })),
    { deck: VIRAL_DECK, referrers: referrerDeck(VIRAL_REFERRERS) },
  ])
  await engine.insert(
    'demo_clocks',
    PLACE_KINDS.flatMap((kind, i) => [
      { clock: 2 * i, seconds: dayTable(kind, 0) },
      { clock: 2 * i + 1, seconds: dayTable(kind, 6) },
    ]),
  )
  const weekend = days.dates.map((date) => (weekdayOf(date) < 5 ? 0 : 1))
  await engine.insert(
    'demo_scenes',
    scenes.map((scene) => {
      const { regulars: habit, tablet, desktop } = RHYTHMS[scene.kind]
      return {
        scene: scene.id,
        midnights: scene.midnights.map(seconds),
        clocks: weekend.map((late) => 2 * PLACE_KINDS.indexOf(scene.kind) + late),
        shares: [...scene.shares],
        stretch: habit.days,
        regular_share: habit.share,
        regulars: regulars.get(scene) ?? days.dates.map(() => 0),
        tablet,
        desktop,
      }
    }),
  )
}

/** Puts these codes in the place of those before. */
export async function fillCodes(engine: Engine, batch: readonly { code: DemoCode; tally: Tally }[]) {
  await engine.run('TRUNCATE TABLE demo_codes')
  await engine.insert(
    'demo_codes',
    batch.map(({ code, tally }) => ({
      ...idsOf(code),
      scene: code.scene.id,
      viral_day: code.viralDay ?? -1000,
      days: tally.days,
      scans: tally.scans,
    })),
  )
}

/** The visits of bots, numbered in their order. */
export async function fillVisits(engine: Engine, visits: readonly BotVisit[]): Promise<void> {
  await engine.insert(
    'demo_visits',
    visits.map(({ code, from, lasts, scans }, visit) => ({
      ...idsOf(code),
      visit,
      from: seconds(from),
      lasts: seconds(lasts),
      scans,
    })),
  )
}

function idsOf({ row }: DemoCode) {
  return { client_id: row.clientId, campaign_id: row.campaignId, qr_id: row.id }
}

function seconds(instant: Instant): number {
  return Math.floor(instant / 1000)
}

/** Hosts in proportion to their per cent; the cards left are direct scans. */
function referrerDeck(mix: string): string[] {
  const hosts = mix.split(', ').map((entry) => entry.split(' ') as [host: string, percent: string])
  const percents = hosts.map(([, percent]) => Number(percent))
  const direct = 100 - percents.reduce((sum, percent) => sum + percent, 0)
  const cards = apportion(REFERRER_CARDS, [...percents, direct])
  return [...hosts.map(([host]) => host), ''].flatMap((host, i) => Array.from({ length: cards[i]! }, () => host))
}
