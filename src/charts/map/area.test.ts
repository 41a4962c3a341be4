import { describe, expect, test } from 'vitest'
import { areaOfMost, isWithin, placeIn, WORLD } from './area.ts'

/** Countries with their scans, most first. */
const scans = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([key, count]) => ({ key, name: key, count }))

describe('the area that most scans are from', () => {
  test('leaves far countries with few scans out of sight, and keeps the neighbours', () => {
    const area = areaOfMost(scans({ ES: 930, GB: 30, BR: 25, IN: 15 }))!
    expect(['ES', 'PT', 'FR', 'GB', 'MA', 'IT'].filter((code) => !isWithin(area, code))).toEqual([])
    expect(['BR', 'IN', 'US', 'CN', 'ZA'].filter((code) => isWithin(area, code))).toEqual([])
  })

  test('holds 95 of 100 scans, not the countries with most of them', () => {
    // Of Spain and France alone there are 94.
    const area = areaOfMost(scans({ ES: 50, FR: 44, AU: 6 }))
    expect(area).toBeUndefined()
    expect(areaOfMost(scans({ ES: 50, FR: 45, AU: 5 }))).toBeDefined()
    // Those around count whether or not they were among the first: Portugal and Italy make it 95.
    expect(areaOfMost(scans({ ES: 90, AU: 5, PT: 3, IT: 2 }))).toBeDefined()
  })

  test('is the world where scans are from all over it, or there are none', () => {
    expect(areaOfMost(scans({ DE: 40, JP: 30, US: 30 }))).toBeUndefined()
    expect(areaOfMost([])).toBeUndefined()
  })

  test('of a country with far islands is around its main land', () => {
    const area = areaOfMost(scans({ US: 10 }))!
    expect(isWithin(area, 'US')).toBe(true)
    // In the middle, as it would not be with Alaska and Hawaii.
    expect(placeIn(area, 'US').x).toBeCloseTo(0.5)
  })

  test('is that of the country that the page is about, as small as it is', () => {
    const area = areaOfMost(scans({ DE: 40, JP: 30, US: 30 }), 'MT')!
    expect(placeIn(area, 'MT').x).toBeCloseTo(0.5)
    expect(['IT', 'TN', 'GR'].every((code) => isWithin(area, code))).toBe(true)
    // What is on no map has no area of its own.
    expect(areaOfMost(scans({ DE: 10 }), 'Atlantis')).toEqual(areaOfMost(scans({ DE: 10 })))
  })

  test.each(['NZ', 'CL', 'RU', 'US', 'FJ', 'ES', 'GL'])(
    'of %s has the proportions of the world and lies within it',
    (code) => {
      const area = areaOfMost(scans({ [code]: 1 }))!
      expect(area.width / area.height).toBeCloseTo(WORLD.width / WORLD.height)
      expect(area.x).toBeGreaterThanOrEqual(0)
      expect(area.y).toBeGreaterThanOrEqual(0)
      expect(area.x + area.width).toBeLessThanOrEqual(WORLD.width)
      expect(area.y + area.height).toBeLessThanOrEqual(WORLD.height + 1e-9)
    },
  )
})
