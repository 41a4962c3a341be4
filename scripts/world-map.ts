/**
 * Draws the shapes of the world map: `node scripts/world-map.ts` writes `src/charts/map/shapes.json`. Projected here once,
 * so that the browser needs no library for it; a test sees that the file is what this makes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { geoArea, geoCentroid, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo'
import { iso31661 } from 'iso-3166'
import { feature } from 'topojson-client'
import { ROOT } from './run.ts'

export const SHAPES_FILE = `${ROOT}src/charts/map/shapes.json`

/** Natural Earth at 1 : 50 million, in the public domain. */
const ATLAS = import.meta.resolve('world-atlas/countries-50m.json')

/** Sizes are in units of the drawing; two of them are a pixel of a map on a wide screen. */
const WIDTH = 1_400
/** Polygons smaller than this are left out: a rock is not worth its bytes. */
const SMALLEST_AREA = 6
/** Countries smaller than this have a dot besides, for a shape of three pixels is not seen. */
const SMALLEST_COUNTRY = 40

export interface WorldShapes {
  readonly width: number
  readonly height: number
  /** Paths in relative steps, by ISO 3166-1 alpha-2 code. */
  readonly shapes: Readonly<Record<string, string>>
  /** Where countries lie that are too small to be seen by their shape, which they may have or not. */
  readonly dots: Readonly<Record<string, readonly [x: number, y: number]>>
  /** The box of the largest piece of each country with a shape: Spain without the Canaries, the United States without Alaska. */
  readonly homes: Readonly<Record<string, readonly [x: number, y: number, width: number, height: number]>>
}

type Ring = [number, number][]
type Polygon = Ring[]
interface Country {
  readonly id?: string | number
  readonly properties: { readonly name: string }
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
}

/** Of Natural Earth, without a number of their own: counted where the codes of addresses count them. */
const BY_NAME: Readonly<Record<string, string>> = { Kosovo: 'XK', 'N. Cyprus': 'CY', Somaliland: 'SO' }

/** Parts of a state that have a code of their own, by where they lie: west, south, east, north in degrees. */
const APART: Readonly<Record<string, readonly (readonly [code: string, ...box: number[]])[]>> = {
  FR: [
    ['GF', -56, 1, -50, 7],
    ['GP', -62, 15.7, -60.9, 16.6],
    ['MQ', -61.4, 14.2, -60.6, 15],
    ['RE', 55, -21.6, 56, -20.7],
    ['YT', 44.9, -13.1, 45.4, -12.5],
  ],
  NO: [['SJ', 5, 70.5, 40, 82]],
  NL: [['BQ', -69, 11.5, -62, 18]],
}

/** The map ends south of the inhabited world. */
const LEFT_OUT = new Set(['AQ'])

export function drawWorld(): WorldShapes {
  const byCode = new Map<string, Polygon[]>()
  for (const country of readCountries()) {
    for (const polygon of polygonsOf(country)) {
      const code = codeOf(country, polygon)
      if (code !== undefined && !LEFT_OUT.has(code)) byCode.set(code, [...(byCode.get(code) ?? []), polygon])
    }
  }
  const projection = geoEqualEarth()
    .precision(0)
    // Through the Bering Strait and the Pacific, not through Siberia.
    .rotate([-11, 0])
  const outlines = { type: 'MultiPoint', coordinates: [...byCode.values()].flat(3) } as const
  projection.fitWidth(WIDTH, outlines)
  const top = Math.min(...outlines.coordinates.map((point) => projection(point)![1]))
  const [left, above] = projection.translate()
  projection.translate([left, above - top + 2])

  const shapes: Record<string, string> = {}
  const dots: Record<string, [number, number]> = {}
  const homes: Record<string, [number, number, number, number]> = {}
  for (const [code, polygons] of [...byCode].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const drawn = polygons.flatMap((polygon) => project(polygon, projection))
    const large = drawn.filter((polygon) => areaOf(polygon) >= SMALLEST_AREA)
    if (large.length > 0) {
      shapes[code] = pathOf(large)
      homes[code] = boxOf(large.toSorted((a, b) => areaOf(b) - areaOf(a))[0]!)
    }
    if (Math.max(...drawn.map(areaOf)) < SMALLEST_COUNTRY) dots[code] = centreOf(polygons, projection)
  }
  const bottom = Math.max(...outlines.coordinates.map((point) => projection(point)![1]))
  return { width: WIDTH, height: Math.ceil(bottom) + 2, shapes, dots, homes }
}

function readCountries(): Country[] {
  const topology = JSON.parse(readFileSync(fileURLToPath(ATLAS), 'utf8')) as Parameters<typeof feature>[0] & {
    objects: Record<'countries', Parameters<typeof feature>[1]>
  }
  return (feature(topology, topology.objects.countries) as unknown as { features: Country[] }).features
}

function polygonsOf({ geometry: { type, coordinates } }: Country): Polygon[] {
  return type === 'Polygon' ? [coordinates as Polygon] : (coordinates as Polygon[])
}

const codeOfNumber = new Map(iso31661.map(({ numeric, alpha2 }) => [numeric, alpha2]))

function codeOf({ id, properties }: Country, polygon: Polygon): string | undefined {
  const code = BY_NAME[properties.name] ?? codeOfNumber.get(String(id).padStart(3, '0'))
  const [lon, lat] = geoCentroid({ type: 'Polygon', coordinates: polygon })
  const apart = APART[code ?? '']?.find(
    ([, west, south, east, north]) => lon >= west! && lon <= east! && lat >= south! && lat <= north!,
  )
  return apart?.[0] ?? code
}

/**
 * Cut where the map ends, east of Siberia, and put on whole units, which leaves out the points that lie closer: the same
 * ones on both sides of a border.
 */
function project(polygon: Polygon, projection: GeoProjection): Polygon[] {
  const rings: Ring[] = []
  const add = (...point: number[]) => {
    const [x, y] = point.map(Math.round) as [number, number]
    const ring = rings.at(-1)!
    const last = ring.at(-1)
    if (last === undefined || last[0] !== x || last[1] !== y) ring.push([x, y])
  }
  geoPath(projection, {
    moveTo(x, y) {
      rings.push([])
      add(x, y)
    },
    lineTo: add,
    closePath() {},
    beginPath() {},
    arc() {},
  })({ type: 'Polygon', coordinates: polygon })
  // Which ring is a hole in which, a path need not say.
  return rings.map((ring) => [ring])
}

function areaOf([outline = []]: Polygon): number {
  const doubled = outline.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length]!
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(doubled) / 2
}

function boxOf([outline = []]: Polygon): [number, number, number, number] {
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top]
}

/** Of the largest of its polygons. */
function centreOf(polygons: readonly Polygon[], projection: GeoProjection): [number, number] {
  const sizeOf = (coordinates: Polygon) => geoArea({ type: 'Polygon', coordinates })
  const [largest] = polygons.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  return projection(geoCentroid({ type: 'Polygon', coordinates: largest! }))!.map(Math.round) as [number, number]
}

function pathOf(polygons: readonly Polygon[]): string {
  return polygons
    .flat()
    .filter((ring) => ring.length > 3)
    .map(([first, ...rest]) => {
      let [x, y] = first!
      const steps = rest.slice(0, -1).map(([nextX, nextY]) => {
        const step = `${nextX - x} ${nextY - y}`
        ;[x, y] = [nextX, nextY]
        return step
      })
      return `M${first!.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`
    })
    .join('')
}

export function worldAsText(world: WorldShapes): string {
  return `${JSON.stringify(world, undefined, 2).replace(/\[[\s\d,-]+\]/g, (list) => list.replaceAll(/\s+/g, '').replaceAll(',', ', '))}\n`
}

if (import.meta.main) writeFileSync(SHAPES_FILE, worldAsText(drawWorld()))
