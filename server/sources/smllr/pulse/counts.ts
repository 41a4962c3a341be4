/** Scans of many codes, and how they are written: a few bytes for each code that had one, none for the others. */
import { pack, unpack } from '../archive/packing.ts'

/** By the number of a code. */
export interface Counts {
  /** Only codes with a scan. */
  readonly scans: Map<number, number>
  /** Codes of which it cannot be told how many they had, because their total fell. */
  readonly unknown: Set<number>
}

/** None yet, to be added to. */
export function noCounts(): Counts {
  return { scans: new Map(), unknown: new Set() }
}

/** Adds `more` to `sum`, which changes. */
export function addTo(sum: Counts, more: Counts): void {
  for (const [code, scans] of more.scans) sum.scans.set(code, (sum.scans.get(code) ?? 0) + scans)
  for (const code of more.unknown) sum.unknown.add(code)
}

/** Scans of all codes together; undefined where those of one cannot be told. */
export function sumOf({ scans, unknown }: Counts): number | undefined {
  if (unknown.size > 0) return undefined
  let sum = 0
  for (const one of scans.values()) sum += one
  return sum
}

/** Scans of one code; undefined where they cannot be told. */
export function scansOf(code: number, { scans, unknown }: Counts): number | undefined {
  return unknown.has(code) ? undefined : (scans.get(code) ?? 0)
}

/** Steps from one number to the next, their scans, and the codes unknown: columns, since like things pack best. */
type Columns = [steps: number[], scans: number[], unknown: number[]]

/** JSON in columns, packed with zstd where that pays. */
export function packCounts({ scans, unknown }: Counts): Uint8Array {
  const codes = [...scans.keys()].sort((a, b) => a - b)
  const steps = codes.map((code, at) => code - (codes[at - 1] ?? 0))
  const columns: Columns = [steps, codes.map((code) => scans.get(code)!), [...unknown]]
  return pack(JSON.stringify(columns))
}

/** What was packed. Throws for bytes that are not whole. */
export function unpackCounts(body: Uint8Array): Counts {
  const [steps, each, unknown] = JSON.parse(unpack(body)) as Columns
  const scans = new Map<number, number>()
  let code = 0
  for (const [at, step] of steps.entries()) {
    code += step
    scans.set(code, each[at]!)
  }
  return { scans, unknown: new Set(unknown) }
}
