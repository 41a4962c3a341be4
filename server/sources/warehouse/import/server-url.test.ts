import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { silentLog } from '#server/testing/silent-log.ts'
import { temporaryFolder } from '../testing/folder.ts'
import { startHttpFront } from '../testing/http-front.ts'
import { openWarehouse } from '../warehouse.ts'
import { importFiles } from './import.ts'
import { lines, NOW } from './testing.ts'

test(
  'an import into a server by URL gives the same, line numbers of skipped lines included',
  { timeout: 60_000 },
  async () => {
    const folder = temporaryFolder()
    const front = await startHttpFront(join(folder.path, 'server'))
    const dataFolder = join(folder.path, 'data')
    mkdirSync(dataFolder)
    const warehouse = await openWarehouse({ dataFolder, clickhouseUrl: front.url, clock: () => NOW, log: silentLog })
    const file = join(folder.path, 'log.csv')
    const all = Array.from({ length: 300 }, (_, i) => (i % 100 === 50 ? 'soon,q1,"Ulm, Donau"' : `1778832000,q1,Ulm`))
    writeFileSync(file, lines('scanned_at,qr_id,city', ...all, '1778832000,q2,"Köln, Rhein"'))
    const options = { dataFolder, now: NOW, blockBytes: 2000 }

    const first = await importFiles(warehouse, [file], options)
    expect(first).toMatchObject({ linesRead: 301, imported: 298 })
    expect(first.skipped).toEqual([
      { reason: 'scanned_at is not a time', count: 3, lines: [52, 152, 252], culprit: 'soon' },
    ])
    expect(await importFiles(warehouse, [file], options)).toMatchObject({ imported: 0, alreadyKnown: 298 })
    const codes = (await warehouse.source.qrs()).data
    expect(codes.map(({ id, totalScans }) => `${id} ${totalScans}`).toSorted()).toEqual(['q1 297', 'q2 1'])

    await warehouse.close()
    await front.close()
    folder.remove()
  },
)
