/** What the tests of the import share: a warehouse of their own and files written for one test. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { silentLog } from '#server/testing/silent-log.ts'
import { temporaryFolder } from '../testing/folder.ts'
import { openWarehouse, type Warehouse } from '../warehouse.ts'
import { importFiles, type ImportOptions, type ImportSummary } from './import.ts'

/** 1 June 2026. */
export const NOW = Date.UTC(2026, 5, 1)

export interface Trial {
  readonly warehouse: Warehouse
  readonly rejectsFolder: string
  /** Writes a file and answers its path. */
  file(name: string, content: string | Buffer): string
  import(files: string | readonly string[], options?: Partial<ImportOptions>): Promise<ImportSummary>
  /** Rows of a query, each as the list of its values. */
  select(sql: string): Promise<unknown[]>
  /** How many scans the warehouse holds. */
  scans(): Promise<number>
  end(): Promise<void>
}

/** An empty warehouse in a folder of its own, with the clock at NOW; `end` removes both. */
export async function startTrial(): Promise<Trial> {
  const folder = temporaryFolder()
  const dataFolder = join(folder.path, 'data')
  const filesFolder = join(folder.path, 'files')
  const warehouse = await openWarehouse({ dataFolder, clock: () => NOW, log: silentLog })
  const rejectsFolder = join(dataFolder, 'rejects')
  const select: Trial['select'] = async (query) => {
    const result = await warehouse.engine.client.query({ query, format: 'JSONCompactEachRow' })
    return await result.json()
  }
  return {
    warehouse,
    rejectsFolder,
    select,
    file(name, content) {
      const path = join(filesFolder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      return path
    },
    import: (files, options = {}) =>
      importFiles(warehouse, typeof files === 'string' ? [files] : files, { dataFolder, now: NOW, ...options }),
    async scans() {
      const [row] = await select('SELECT count() FROM scans')
      return (row as [number])[0]
    },
    async end() {
      await warehouse.close()
      folder.remove()
    },
  }
}

/** Lines of a file. */
export function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('')
}
