import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { drawWorld, SHAPES_FILE, worldAsText } from './world-map.ts'

const world = drawWorld()

test('the shapes are what the script draws', () => {
  expect(readFileSync(SHAPES_FILE, 'utf8')).toBe(worldAsText(world))
})

describe('the world', () => {
  test('has its countries by code, also those that the atlas gives no number', () => {
    expect(Object.keys(world.shapes)).toEqual(expect.arrayContaining(['DE', 'IN', 'US', 'BR', 'ZA', 'XK', 'FR', 'GF']))
    expect(Object.keys(world.shapes).every((code) => /^[A-Z]{2}$/.test(code))).toBe(true)
    expect(world.shapes['AQ']).toBeUndefined()
  })

  test('has small ones as dots, parts of a state overseas among them', () => {
    expect(Object.keys(world.dots)).toEqual(expect.arrayContaining(['SG', 'MT', 'BH', 'LU', 'RE', 'MQ', 'BQ', 'HK']))
    expect(world.dots['DE']).toBeUndefined()
  })

  test('is drawn within its frame, north above and east to the right', () => {
    for (const [x, y] of Object.values(world.dots)) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(world.width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(world.height)
    }
    const [malta, singapore] = [world.dots['MT']!, world.dots['SG']!]
    expect(malta[0]).toBeLessThan(singapore[0])
    expect(malta[1]).toBeLessThan(singapore[1])
  })
})
