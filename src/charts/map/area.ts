import type { Part } from '#src/lib/breakdown.ts'
import { DOTS, HOMES, SIZE } from './shapes.ts'

/** A part of the drawing, in its units and in its proportions. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const WORLD: Area = { x: 0, y: 0, ...SIZE }

/** How much of the scans an area must hold to be worth leaving the rest of the world out of sight. */
const ENOUGH = 0.95
/** An area nearly as large as the world shows no more than the world. */
const LARGEST = 0.6 * WORLD.width
/** Shapes are in whole units: closer, their steps are seen. */
const SMALLEST = 0.3 * WORLD.width
/** What is left free around the countries, as a part of the larger of their sides. */
const FREE = 0.15

/**
 * The area around the countries that most scans are from, or around the one that the page is about.
 * @param onMap Countries on the map, most scanned first.
 * @returns undefined where there is no such area that is smaller than the world
 */
export function areaOfMost(onMap: readonly Part[], chosen?: string): Area | undefined {
  const home = chosen === undefined ? undefined : homeOf(chosen)
  if (home !== undefined) return framed(home)
  const total = sumOf(onMap)
  let box: Area | undefined
  for (const { key } of onMap) {
    box = united(box, homeOf(key)!)
    const area = framed(box)
    if (area === undefined) return undefined
    if (sumOf(onMap.filter((part) => isWithin(area, part.key))) >= ENOUGH * total) return area
  }
  return undefined
}

/** Where the middle of a country is in an area, as parts of its width and height: from 0 to 1 if it is within. */
export function placeIn(area: Area, code: string): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = homeOf(code) ?? WORLD
  return { x: (x + width / 2 - area.x) / area.width, y: (y + height / 2 - area.y) / area.height }
}

export function isWithin(area: Area, code: string): boolean {
  const { x, y } = placeIn(area, code)
  return x >= 0 && x <= 1 && y >= 0 && y <= 1
}

function homeOf(code: string): Area | undefined {
  const [x, y, width = 0, height = 0] = HOMES[code] ?? DOTS[code] ?? []
  return x === undefined || y === undefined ? undefined : { x, y, width, height }
}

function united(box: Area | undefined, other: Area): Area {
  if (box === undefined) return other
  const [x, y] = [Math.min(box.x, other.x), Math.min(box.y, other.y)]
  const right = Math.max(box.x + box.width, other.x + other.width)
  const bottom = Math.max(box.y + box.height, other.y + other.height)
  return { x, y, width: right - x, height: bottom - y }
}

/** A box with room around it, in the proportions of the world and within it; undefined where that is all of it or nearly so. */
function framed(box: Area): Area | undefined {
  const free = 2 * FREE * Math.max(box.width, box.height)
  const proportion = WORLD.width / WORLD.height
  const width = Math.max(SMALLEST, box.width + free, (box.height + free) * proportion)
  if (width > LARGEST) return undefined
  const height = width / proportion
  const within = (at: number, size: number, whole: number) => Math.min(Math.max(at, 0), whole - size)
  return {
    x: within(box.x + box.width / 2 - width / 2, width, WORLD.width),
    y: within(box.y + box.height / 2 - height / 2, height, WORLD.height),
    width,
    height,
  }
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0)
}
