import { expect, test } from 'vitest'
import { EVERYTHING, type OrganisationScope, type PartScope } from '#contract/scope.ts'
import type { AskedBy, Question, ReportSource, TallyQuestion } from '#server/sources/source.ts'
import { figuresOf } from './within.ts'

test('a source hears that a guest or a report asks', async () => {
  const heard: unknown[] = []
  const source = {
    client: (_id: string, { asker }: Question) => {
      heard.push(asker)
      return Promise.resolve({ data: {}, asOf: 0 })
    },
  } as unknown as ReportSource
  const figures = figuresOf(source)
  const question = { period: { from: 0, to: 1 } } as Question
  await figures.within(EVERYTHING).client('cafe', question)
  await figures.within({ kind: 'client', id: 'cafe' }).client('cafe', question)
  await figures.within({ kind: 'client', id: 'cafe' }, { asker: 'report' }).client('cafe', question)
  expect(heard).toEqual([undefined, 'guest', 'report'])
})

test.each([EVERYTHING, { kind: 'organisation' }] as const)(
  'with each question comes who asks it: %o',
  async (scope) => {
    const heard: AskedBy[] = []
    const hear = (...asked: unknown[]) => {
      heard.push(asked.at(-1) as AskedBy)
      return Promise.resolve({ data: Object.assign([], { codes: [] }), asOf: 0 })
    }
    const names = ['summary', 'qr', 'campaign', 'client', 'days', 'trends', 'rhythm', 'tallies'] as const
    const source = {
      ...Object.fromEntries(names.map((name) => [name, hear])),
      async *history(asked: AskedBy) {
        yield await hear(asked)
      },
      watch: { read: hear },
      qrs: () => Promise.resolve({ data: [], asOf: 0 }),
    } as unknown as ReportSource
    const by = { asker: 'guest', signal: AbortSignal.abort() } as const
    const asked = figuresOf(source).within(scope, by)
    const span = { from: 0, to: 1 }
    const question = { period: span, own: span, before: span, of: { kind: 'client' }, subject: scope } as never
    await Promise.all([
      ...(['qr', 'campaign', 'client'] as const).map((name) => asked[name]('cafe', question)),
      ...(['summary', 'days', 'trends', 'rhythm', 'tallies'] as const).map((name) => asked[name](question)),
      asked.watch.read(question),
      asked.history(question)[Symbol.asyncIterator]().next(),
    ])
    expect(heard).toHaveLength(10)
    for (const one of heard) expect(one).toMatchObject(by)
  },
)

test('of scans by client a part is told its own alone, and the organisation all', async () => {
  const tallied = ['quillon', 'zebrafink', ''].map((id) => ({ id, name: id, scans: 1 }))
  const source = {
    qrs: () => Promise.resolve({ data: [], asOf: 0 }),
    tallies: () => Promise.resolve({ data: tallied, asOf: 0 }),
  } as unknown as ReportSource
  const told = async (scope: OrganisationScope | PartScope) => {
    const question = { subject: scope, by: 'client', period: { from: 0, to: 1 } } as unknown as TallyQuestion
    return (await figuresOf(source).within(scope).tallies(question)).data.map(({ id }) => id)
  }
  expect(await told({ kind: 'organisation' })).toEqual(['quillon', 'zebrafink', ''])
  expect(await told({ kind: 'client', id: 'quillon' })).toEqual(['quillon', ''])
  expect(await told({ kind: 'campaign', id: 'fair' })).toEqual([''])
})

test('a source hears of the codes that have a tag, and never of the tag; a guest may not ask', async () => {
  const heard: unknown[] = []
  const source = {
    summary: ({ filter }: Question) => {
      heard.push(filter)
      return Promise.resolve({ data: {}, asOf: 0 })
    },
    qrs: () => Promise.resolve({ data: [], asOf: 0 }),
  } as unknown as ReportSource
  const figures = figuresOf(source, { codesOf: (tag) => (tag === 'window' ? ['poster', 'flyer'] : []) })
  const asking = (filter: Question['filter']) => ({ period: { from: 0, to: 1 }, filter }) as Question
  await figures.within(EVERYTHING).summary(asking({ tag: 'window', country: 'DE' }))
  await figures.within(EVERYTHING).summary(asking({ tag: 'table' }))
  await figures.within(EVERYTHING).summary(asking({ country: 'DE' }))
  await figures.within(EVERYTHING).summary(asking(undefined))
  expect(heard).toEqual([{ country: 'DE', codes: ['poster', 'flyer'] }, { codes: [] }, { country: 'DE' }, undefined])
  await expect(figures.within({ kind: 'organisation' }).summary(asking({ tag: 'window' }))).rejects.toMatchObject({
    status: 403,
  })
  expect(heard).toHaveLength(4)
})

test('only who may see everything learns of the vendor and the key', async () => {
  const source = {
    describe: () =>
      Promise.resolve({ kind: 'smllr', label: 'SMLLR', countsBots: false, connection: { keyEnding: 'wxyz' } }),
  } as unknown as ReportSource
  const figures = figuresOf(source)
  expect(await figures.within(EVERYTHING).describe()).toHaveProperty('connection')
  for (const scope of [{ kind: 'client', id: 'quillon' }, { kind: 'organisation' }] as const) {
    expect(await figures.within(scope).describe()).toEqual({ kind: 'smllr', label: 'SMLLR', countsBots: false })
  }
})
