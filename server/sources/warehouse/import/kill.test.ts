import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { silentLog } from '#server/testing/silent-log.ts'
import { temporaryFolder } from '../testing/folder.ts'
import { openWarehouse } from '../warehouse.ts'
import { importFiles } from './import.ts'
import { lines, NOW } from './testing.ts'

const CODES = 7
const SCANS = 4000

/** 4,000 scans of 7 codes over four months; every tenth line stands twice. */
function log(): string {
  const all = ['scanned_at,qr_id,qr_title']
  for (let i = 0; i < SCANS; i++) {
    const line = `${Date.UTC(2026, i % 4, 1 + (i % 28), i % 24) / 1000 + (i - (i % 10 === 1 ? 1 : 0))},q${i % CODES},T`
    all.push(line)
  }
  return lines(...all)
}

/** Imports in a process of its own and kills it, as `kill -9` does, when the import reports the step. */
async function importAndKill(dataFolder: string, file: string, step: string): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill.child.ts'), dataFolder, file, step], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    if (line === step) child.kill('SIGKILL')
  }
  const [, signal] = (await exit) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
}

test('an import that was killed and runs again gives the figures of one clean run', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  const dataFolder = join(folder.path, 'data')
  const file = join(folder.path, 'log.csv')
  const text = log()
  writeFileSync(file, text)
  for (const step of ['reading', 'comparing', 'adding', 'counting']) await importAndKill(dataFolder, file, step)
  expect(readdirSync(dataFolder)).toContain('import')

  const warehouse = await openWarehouse({ dataFolder, clock: () => NOW, log: silentLog })
  const select = async (query: string): Promise<unknown[]> =>
    (await warehouse.engine.client.query({ query, format: 'JSONCompactEachRow' })).json()
  const summary = await importFiles(warehouse, [file], { dataFolder, now: NOW })
  expect(summary.linesRead).toBe(SCANS)
  expect(summary.imported + summary.alreadyKnown).toBe(SCANS)

  // Counted from the lines themselves.
  const byCode = new Map<string, number>()
  for (const line of text.trimEnd().split('\n').slice(1)) {
    const code = line.split(',')[1]!
    byCode.set(code, (byCode.get(code) ?? 0) + 1)
  }
  const expected = [...byCode].sort(([a], [b]) => (a < b ? -1 : 1))
  expect(await select('SELECT qr_id, count() FROM scans GROUP BY qr_id ORDER BY qr_id')).toEqual(expected)
  const listed = (await warehouse.source.qrs()).data.map(({ id, totalScans }) => [id, totalScans] as const)
  expect(listed.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual(expected)
  expect(await warehouse.load.content()).toBe('own')
  expect(await select(`SELECT name FROM system.tables WHERE name LIKE 'import%'`)).toEqual([])
  expect(existsSync(join(dataFolder, 'rejects')) ? readdirSync(join(dataFolder, 'rejects')) : []).toEqual([])
  expect(readdirSync(dataFolder)).not.toContain('import')
  await warehouse.close()
  folder.remove()
})
