/** The key never leaves the server: it is searched for in everything that anybody could get to see. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { zstdDecompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, settled } from '../fixtures.ts'
import { KEY, test } from './fixtures.ts'

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))
const PAGES = ['/', '/qrs', '/qrs/menu', '/campaigns', '/campaigns/spring', '/clients', '/clients/lark', '/source']

/** The last four characters may be shown, so that people can tell one key from another. */
const SECRET = KEY.slice('smllr_live_journey-'.length, -4)
const SHORTEST = 6

/** Every piece of the secret, and other ways to write the whole key. */
const FORMS = [
  ...Array.from({ length: SECRET.length - SHORTEST + 1 }, (_, at) => SECRET.slice(at, at + SHORTEST)),
  Buffer.from(KEY).toString('base64'),
  Buffer.from(KEY).toString('hex'),
  createHash('sha256').update(KEY).digest('hex'),
]

function tells(text: string): boolean {
  return FORMS.some((form) => text.includes(form))
}

test('the key is in no answer, no log, no built file and nothing that is kept', async ({ page, start }) => {
  test.slow()
  const smllr = await start()
  const heads: string[] = []
  page.on('response', async (response) => heads.push(JSON.stringify(await response.allHeaders())))
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(request.url()))
  for (const path of PAGES) {
    await page.goto(smllr.at(path))
    await settled(page)
  }
  // Each of these questions once more, for a browser does not give away what it got as a stream.
  const answers = [...heads]
  answers.push(...(await Promise.all([...asked].map((url) => answerTo(page, url)))))
  // What is said of failures comes from elsewhere than figures.
  for (const fault of ['401', '500', 'html', 'redirect'] as const) {
    smllr.vendor.heal()
    smllr.vendor.fail({ fault })
    await smllr.advance(600_000, page)
    for (const path of ['reporting/summary?timeLineDate=2025-01-01', 'reporting/qrs', 'status']) {
      answers.push(await answerTo(page, smllr.at(`/api/${path}`)))
    }
  }
  // All was looked at: the answers tell the last four characters, and the log of questions to the vendor.
  expect(answers.some((answer) => answer.includes(KEY.slice(-4)))).toBe(true)
  expect(answers.length).toBeGreaterThan(50)
  expect(answers.filter(tells)).toEqual([])

  await smllr.program().stop()
  expect(smllr.program().output()).toContain('/summary')
  expect(tells(smllr.program().output())).toBe(false)
  const kept = [...filesIn(smllr.dataFolder), ...filesIn(DIST)]
  expect(kept.length).toBeGreaterThan(10)
  expect(kept.filter((file) => tells(readFileSync(file, 'latin1')))).toEqual([])

  const cells = cellsOf(join(smllr.dataFolder, 'smllr.db'))
  expect(cells.some((cell) => cell.includes('Menu, table 4'))).toBe(true)
  expect(cells.filter(tells)).toEqual([])
})

/** Head and body of the answer. */
async function answerTo(page: Page, url: string): Promise<string> {
  const answer = await page.request.get(url)
  return `${url} ${JSON.stringify(answer.headersArray())} ${(await answer.body()).toString('latin1')}`
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Every cell of every table; what is packed is unpacked. */
function cellsOf(path: string): string[] {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
    return tables.flatMap(({ name }) =>
      database
        .prepare(`SELECT * FROM "${String(name)}"`)
        .all()
        .flatMap((row) => Object.values(row).map(inWords)),
    )
  } finally {
    database.close()
  }
}

function inWords(value: SQLOutputValue): string {
  if (!(value instanceof Uint8Array)) return String(value)
  const isPacked = Buffer.from(value).readUInt32BE(0) === 0x28b52ffd
  return (isPacked ? zstdDecompressSync(value) : Buffer.from(value)).toString('utf8')
}
