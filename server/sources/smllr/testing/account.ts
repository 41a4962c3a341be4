/** An account's scans, indexed so that any question about 200,000 of them takes milliseconds. Bots are left out. */
import type { Fixture, FixtureCode, FixtureScan } from '#server/sources/conformance/fixture.ts'

/** Scans by what they were counted for, in order of time. */
export interface Scans {
  /** Milliseconds since 1970. */
  readonly times: Float64Array
  /** Places in the account's rows. */
  readonly rows: Uint32Array
}

export interface Account {
  readonly organisation: Fixture
  readonly all: Scans
  readonly ofCode: ReadonlyMap<string, Scans>
  readonly ofCampaign: ReadonlyMap<string, Scans>
  readonly ofClient: ReadonlyMap<string, Scans>
  /** How many different visitors there are in a part of some scans. */
  visitors(scans: Scans, from: number, to: number): number
  /** How many scans each value has in a part, most first, ties by value. */
  tally(scans: Scans, from: number, to: number, dimension: Dimension): { value: string; scans: number }[]
}

const DIMENSIONS = {
  country: ({ country }: FixtureScan) => country,
  place: ({ country, region, city }: FixtureScan) => JSON.stringify([country, region, city]),
  device: ({ device }: FixtureScan) => device,
  referrer: ({ referrer }: FixtureScan) => referrer,
  code: ({ qrId }: FixtureScan) => qrId,
}
type Dimension = keyof typeof DIMENSIONS

export function indexed(organisation: Fixture): Account {
  const rows = organisation.scans
    .filter(({ bot }) => !bot)
    .map((scan) => ({ scan, time: Date.parse(scan.at) }))
    .sort((a, b) => a.time - b.time)
  const columns = new Map(
    Object.entries(DIMENSIONS).map(([name, valueOf]) => [name, columnOf(rows.map(({ scan }) => valueOf(scan)))]),
  )
  const visitors = columnOf(rows.map(({ scan }) => scan.visitor))
  const seen = new Uint32Array(visitors.values.length)
  let generation = 0

  const codes = new Map(organisation.codes.map((code) => [code.id, code]))
  const scansBy = (keyOf: (code: FixtureCode) => string) => {
    const found = new Map<string, number[]>()
    rows.forEach(({ scan }, row) => {
      const key = keyOf(codes.get(scan.qrId)!)
      const list = found.get(key)
      if (list === undefined) found.set(key, [row])
      else list.push(row)
    })
    return new Map([...found].map(([key, list]) => [key, scansOf(list)]))
  }
  const scansOf = (list: readonly number[]): Scans => ({
    times: Float64Array.from(list, (row) => rows[row]!.time),
    rows: Uint32Array.from(list),
  })

  return {
    organisation,
    all: scansOf(rows.map((_, row) => row)),
    ofCode: scansBy(({ id }) => id),
    ofCampaign: scansBy(({ campaignId }) => campaignId),
    ofClient: scansBy(({ clientId }) => clientId),
    visitors(scans, from, to) {
      generation++
      let distinct = 0
      for (let i = placeOf(scans, from), end = placeOf(scans, to); i < end; i++) {
        const visitor = visitors.numbers[scans.rows[i]!]!
        if (seen[visitor] !== generation) distinct++
        seen[visitor] = generation
      }
      return distinct
    },
    tally(scans, from, to, dimension) {
      const { numbers, values } = columns.get(dimension)!
      const counts = new Uint32Array(values.length)
      for (let i = placeOf(scans, from), end = placeOf(scans, to); i < end; i++) counts[numbers[scans.rows[i]!]!]!++
      return [...counts]
        .map((count, i) => ({ value: values[i]!, scans: count }))
        .filter(({ scans }) => scans > 0)
        .sort((a, b) => b.scans - a.scans || (a.value < b.value ? -1 : 1))
    },
  }
}

export const NO_SCANS: Scans = { times: new Float64Array(0), rows: new Uint32Array(0) }

/** How many scans lie between two instants, the first included. */
export function countOf(scans: Scans, from: number, to: number): number {
  return Math.max(0, placeOf(scans, to) - placeOf(scans, from))
}

/** Place of the first scan at or after the instant. */
function placeOf({ times }: Scans, instant: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Texts as numbers. */
function columnOf(texts: readonly string[]): { numbers: Uint32Array; values: string[] } {
  const numberOf = new Map<string, number>()
  const numbers = Uint32Array.from(texts, (text) => {
    let number = numberOf.get(text)
    if (number === undefined) numberOf.set(text, (number = numberOf.size))
    return number
  })
  return { numbers, values: [...numberOf.keys()] }
}
