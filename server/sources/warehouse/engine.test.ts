import { availableParallelism } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { silentLog } from '#server/testing/silent-log.ts'
import { openEngine, type Engine } from './engine.ts'
import { withLiterals } from './literals.ts'
import { temporaryFolder } from './testing/folder.ts'

const folder = temporaryFolder()
let engine: Engine
beforeAll(async () => {
  engine = await openEngine({ folder: folder.path, log: silentLog })
})
afterAll(async () => {
  await engine.close()
  folder.remove()
})

describe('values in a statement', () => {
  const texts = v.object({ text: v.string(), bytes: v.number(), texts: v.array(v.string()) })

  test.each([
    ["it's"],
    ["' OR 1 = 1 --"],
    ["\\' UNION ALL SELECT 1 --"],
    ['\\'],
    ["\\\\'"],
    ['{other:String}'],
    ['a\0b'],
    ['line\nfeed\ttab\r'],
    ['/* */ -- # ; "`$'],
    ['Kraków 東京 🙂'],
    [''],
  ])('%j stays the text that it is', async (text) => {
    const rows = await engine.rows(
      texts,
      `SELECT {text:String} AS text, length({text:String}) AS bytes, {texts:Array(String)} AS texts`,
      { text, texts: [text, text], other: 'another' },
    )
    expect(rows).toEqual([{ text, bytes: Buffer.byteLength(text), texts: [text, text] }])
  })

  test('have the type that the statement gives them', async () => {
    const types = v.object({ types: v.array(v.string()) })
    const sql = `SELECT [toTypeName({day:Date}), toTypeName({at:DateTime('UTC')}), toTypeName({flag:UInt8}),
      toTypeName({counts:Array(UInt32)}), toTypeName({none:Array(String)})] AS types`
    const values = { day: '2026-02-28', at: 1_772_323_200, flag: true, counts: [1, 4_294_967_295], none: [] }
    expect(await engine.rows(types, sql, values)).toEqual([
      { types: ['Date', "DateTime('UTC')", 'UInt8', 'Array(UInt32)', 'Array(String)'] },
    ])
  })

  test('that are missing, or no whole numbers, are a fault of the statement', () => {
    expect(() => withLiterals('SELECT {a:String}', {})).toThrow('No value for a')
    expect(() => withLiterals('SELECT {a:UInt8}', { a: Number.NaN })).toThrow('NaN')
    expect(() => withLiterals('SELECT {a:Array(UInt8)}', { a: [0.5] })).toThrow('0.5')
  })
})

// A single core has a single session.
test.runIf(availableParallelism() > 1)('what takes long keeps nobody else from an answer', async () => {
  const one = v.object({ one: v.number() })
  const order: string[] = []
  await Promise.all([
    engine.rows(one, 'SELECT 1 + sleep(2) AS one').then(() => order.push('long')),
    engine.rows(one, 'SELECT {one:UInt8} AS one', { one: 1 }).then(() => order.push('short')),
  ])
  expect(order).toEqual(['short', 'long'])
})

test.each([
  'Code: 243. DB::Exception: Cannot write: , errno: 28, strerror: No space left on device: /srv/scans',
  'Cannot reserve 1.00 MiB, not enough space. ',
])('a full disk is told as one, without what the engine says of it: %s', (said) => {
  expect(engine.failure(new Error(said))).toMatchObject({
    status: 503,
    message: 'The disk that Scanboard keeps its data on is full. Make room on it, then try again.',
  })
  expect(engine.failure(new Error('Something else')).message).toContain('cannot answer just now')
})
