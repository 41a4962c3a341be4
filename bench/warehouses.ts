/** Generated warehouses, kept in `.cache/bench` and made again when what makes them has changed. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { ROOT } from '../scripts/run.ts'
import { startChild } from './child.ts'
import type { Size } from './section.ts'
import type { Maker } from './warehouse-maker.ts'
import { inFull } from './table.ts'

export const CACHE = `${ROOT}.cache/bench/`

/** The warehouses' own "now", so that they and the questions asked of them are the same on every day. */
export const NOW = Date.parse('2026-05-21T15:20:00Z')

const GENERATOR = [
  'contract/{period,zone}.ts',
  'server/sources/warehouse/*.ts',
  'server/sources/warehouse/demo/**/*.ts',
  'bench/warehouses.ts',
]

/** The data folder of a warehouse of that size; made first where it is missing or stale. */
export async function warehouseOf(size: Size): Promise<string> {
  const folder = `${CACHE}${size.scans}x${size.qrs}`
  const stamp = `${folder}/stamp`
  const wanted = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  console.error(`Making a warehouse of ${inFull(size.scans)} scans and ${inFull(size.qrs)} codes …`)
  const started = performance.now()
  const maker = startChild<Maker>(new URL('warehouse-maker.ts', import.meta.url))
  await maker.ask('make', { folder, size, now: NOW })
  await maker.end()
  console.error(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  writeFileSync(stamp, wanted)
  return folder
}

function fingerprint(): string {
  const hash = createHash('sha256')
  const files = globSync(GENERATOR, { cwd: ROOT }).filter((file) => !file.endsWith('.test.ts'))
  for (const file of files.toSorted())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(ROOT + file))
  return hash.digest('hex')
}
