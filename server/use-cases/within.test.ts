import { expect, test } from 'vitest'
import { EVERYTHING } from '#contract/scope.ts'
import type { Question, ReportSource } from '#server/sources/source.ts'
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
