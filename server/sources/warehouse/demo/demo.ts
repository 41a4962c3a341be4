/** Fills the warehouse with the demo organisation: see `organisation.ts` for what it is, `scans.ts` for its scans. */
import { Problem } from '#contract/problem.ts'
import type { Instant } from '#contract/zone.ts'
import { monthOf } from '../load.ts'
import type { Warehouse } from '../warehouse.ts'
import { BOT_SHARE, botVisits } from './bots.ts'
import { daysUntil } from './days.ts'
import { makeOrganisation, MIN_QRS, type DemoCode } from './organisation.ts'
import { regularsOf } from './regulars.ts'
import { INSERT_BOTS, INSERT_PEOPLE } from './scans.ts'
import { createScratch, dropScratch, fillCodes, fillScratch, fillVisits } from './scratch.ts'
import { tally, totalsOf } from './tallies.ts'

export interface DemoOptions {
  /** Scans in all, bots included; 1,000,000 when left out. */
  readonly scans?: number | undefined
  /** QR codes in all, at least `MIN_QRS`; 500 when left out. */
  readonly qrs?: number | undefined
  /** A whole number; 1 when left out. The same seed, sizes and `now` give the same demo. */
  readonly seed?: number | undefined
  readonly now: Instant
  /** Whether own scans may be thrown away. */
  readonly force?: boolean | undefined
  readonly onProgress?: ((progress: DemoProgress) => void) | undefined
}

interface DemoProgress {
  /** `scans` counts scans, `rollups` counts months. */
  readonly stage: 'scans' | 'rollups'
  readonly done: number
  readonly total: number
}

export interface DemoSizes {
  readonly clients: number
  readonly campaigns: number
  readonly qrs: number
  readonly scans: number
}

type Stores = Pick<Warehouse, 'engine' | 'load'>
type Sizes = Record<'scans' | 'qrs' | 'seed' | 'now', number>

/** Codes and scans that are made in one statement: bounds memory, and paces the progress. */
const BATCH_QRS = 10_000
const BATCH_SCANS = 2_000_000

/**
 * Replaces what the warehouse holds by the demo organisation. Killed half-way it leaves an `empty` warehouse, which the
 * next call fills. Throws `Problem` 400 for impossible sizes, and 409 where own scans would be lost without `force`.
 */
export async function makeDemo(warehouse: Stores, options: DemoOptions): Promise<DemoSizes> {
  const { load } = warehouse
  const { scans = 1_000_000, qrs = 500, seed = 1, now, force = false, onProgress } = options
  checkSizes(scans, qrs, seed)
  if (!force && (await load.content()) === 'own') {
    throw new Problem(
      409,
      'The warehouse holds your own scans, which the demo would replace. Use another data folder for the demo, or pass --force to lose them.',
    )
  }
  await load.clear()
  try {
    return await fill(warehouse, { scans, qrs, seed, now }, onProgress)
  } catch (error) {
    // Given up half-way, by a person or by the engine: no half organisation stays behind.
    await load.clear()
    throw error
  }
}

async function fill({ engine, load }: Stores, sizes: Sizes, onProgress: DemoOptions['onProgress']): Promise<DemoSizes> {
  const { scans, qrs, seed, now } = sizes
  const days = daysUntil(now)
  const organisation = makeOrganisation(qrs, days, seed)
  const { clients, campaigns, codes } = organisation
  const bots = Math.round(scans * BOT_SHARE)
  const totals = totalsOf(codes, scans - bots, days)
  await load.upsertDimensions({ clients, campaigns, qrs: codes.map((code) => code.row) })
  await load.markDirty([...new Set(days.dates.slice(0, days.today + 1).map((date) => monthOf(Date.parse(date))))])

  try {
    await createScratch(engine)
    await fillScratch(engine, organisation, regularsOf(codes, totals, days), days, seed)
    await fillVisits(engine, botVisits(codes, totals, bots, days, seed))
    await engine.run(INSERT_BOTS, { seed })
    let done = bots
    for (const batch of batchesOf(codes, totals)) {
      onProgress?.({ stage: 'scans', done, total: scans })
      await fillCodes(
        engine,
        batch.map(({ code, total }) => ({ code, tally: tally(code, total, days, seed) })),
      )
      await engine.run(INSERT_PEOPLE, { seed })
      done += batch.reduce((sum, { total }) => sum + total, 0)
    }
    onProgress?.({ stage: 'scans', done, total: scans })
  } finally {
    await dropScratch(engine)
  }
  await load.rebuildRollups(({ done, total }) => onProgress?.({ stage: 'rollups', done, total }))
  await load.setContent('demo')
  return { clients: clients.length, campaigns: campaigns.length, qrs: codes.length, scans }
}

function* batchesOf(codes: readonly DemoCode[], totals: readonly number[]) {
  let batch: { code: DemoCode; total: number }[] = []
  let scans = 0
  for (const [i, code] of codes.entries()) {
    const total = totals[i]!
    if (total === 0) continue
    if (batch.length === BATCH_QRS || (batch.length > 0 && scans + total > BATCH_SCANS)) {
      yield batch
      batch = []
      scans = 0
    }
    batch.push({ code, total })
    scans += total
  }
  if (batch.length > 0) yield batch
}

function checkSizes(scans: number, qrs: number, seed: number): void {
  if (!Number.isSafeInteger(scans) || scans < 1) {
    throw new Problem(400, 'The number of scans must be a whole number of at least 1, such as 1000000.')
  }
  if (!Number.isSafeInteger(qrs) || qrs < MIN_QRS) {
    throw new Problem(400, `The number of QR codes must be a whole number of at least ${MIN_QRS}, such as 500.`)
  }
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new Problem(400, 'The seed must be a whole number from 0, such as 1.')
}
