import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { ROOT } from './run.ts'
import type { Budget } from './sizes.ts'

interface Weighed {
  readonly name: string
  /** Kilobytes after gzip. */
  readonly size: number
  readonly limit: number
  readonly files: readonly { readonly file: string; readonly size: number }[]
}

export function weigh(budget: Budget, folder = `${ROOT}dist/`): Weighed {
  const files = budget.files
    .map((file) => ({ file, size: gzipSync(readFileSync(folder + file), { level: 9 }).length / 1000 }))
    .toSorted((a, b) => b.size - a.size)
  return { name: budget.name, limit: budget.limit, files, size: files.reduce((sum, { size }) => sum + size, 0) }
}

/** One line for each budget, heaviest first; one that is broken names its files, so that one sees what grew. */
export function describeSizes(weighed: readonly Weighed[]): string {
  const lines = ['   kB gzip  budget', ...[...weighed].toSorted((a, b) => b.size - a.size).flatMap(describe)]
  return lines.join('\n')
}

function describe(weighed: Weighed): string[] {
  const over = isOver(weighed)
  const line = `${over ? '✗' : '✓'} ${kilobytes(weighed.size)}  ${kilobytes(weighed.limit)}  ${weighed.name}`
  return over ? [line, ...weighed.files.map(({ file, size }) => `  ${kilobytes(size)}            ${file}`)] : [line]
}

export function isOver({ size, limit }: Weighed): boolean {
  return size > limit
}

function kilobytes(size: number): string {
  return size.toFixed(1).padStart(8)
}
