import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { Problem } from '#contract/problem.ts'
import type { Engine } from '../engine.ts'
import { temporaryFolder } from '../testing/folder.ts'
import { openSender } from './sender.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const file = { path: join(folder.path, 'x.parquet'), name: 'x.parquet' }
mkdirSync(folder.path, { recursive: true })
writeFileSync(file.path, '')

const FAILURE = new Problem(503, 'The scans database cannot answer just now.')

/** An engine whose bulk loads fail like this, embedded or a server. */
function failing(embedded: boolean, error: Error): Engine {
  const client = {
    command: () => Promise.reject(error),
    async exec({ values }: { values: Readable }) {
      await finished(values.resume())
      throw error
    },
  }
  const run = async () => {}
  return { embedded, client, run, failure: () => FAILURE } as unknown as Engine
}

/** As the client tells it: a failure of the engine, with the name of its kind. */
function told(type: string, message: string): Error {
  return Object.assign(new Error(message), { type })
}

const IN_READER = `(in file/uri ${file.path}): While executing ParquetV3BlockInputFormat: While executing File. `

describe.each([
  ['the embedded engine', true],
  ['a server', false],
])('when %s fails over a Parquet file', (_, embedded) => {
  const outcome = async (error: Error): Promise<unknown> => {
    const sender = await openSender(failing(embedded, error), { path: folder.path, remove: async () => {} })
    try {
      return await sender.parquet(file, ['scanned_at'], () => 'SELECT 1')
    } catch (failure) {
      return failure
    } finally {
      await sender.close()
    }
  }

  test.each([
    ['INCORRECT_DATA', 'Page CRC checksum verification failed: read stage: ColumnData: column: scanned_at: '],
    ['STD_EXCEPTION', 'Invalid data: read stage: ColumnData: column: scanned_at: '],
    ['NOT_IMPLEMENTED', 'Unsupported compression codec: '],
  ])('it is the file’s where its reader says %s, without a word of the engine', async (type, message) => {
    expect(await outcome(told(type, message + IN_READER))).toMatchObject({
      name: 'ImportError',
      message: expect.stringMatching(
        /^"x.parquet" cannot be read to its end: [a-z ,]+\. Nothing of it was imported\.$/,
      ) as string,
    })
  })

  test.each([
    ['is gone', new Error('connect ECONNREFUSED 127.0.0.1:8123')],
    ['lacks memory while it reads', told('MEMORY_LIMIT_EXCEEDED', `Query memory limit exceeded: ${IN_READER}`)],
    ['lacks memory for what it has read', told('MEMORY_LIMIT_EXCEEDED', 'Memory: While executing MergeTreeSink. ')],
    ['has a full disk', told('NOT_ENOUGH_SPACE', 'Cannot reserve 1 MiB: While executing MergeTreeSink. ')],
  ])('it is the database’s where that %s', async (__, error) => {
    expect(await outcome(error)).toBe(FAILURE)
  })
})
