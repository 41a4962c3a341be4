import { expect, test } from 'vitest'
import { EVERYTHING, type OrganisationScope, type PartScope } from '#contract/scope.ts'
import type { Question, ReportSource, TallyQuestion } from '#server/sources/source.ts'
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
  await figures.within({ kind: 'client', id: 'cafe' }, 'report').client('cafe', question)
  expect(heard).toEqual([undefined, 'guest', 'report'])
})

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
