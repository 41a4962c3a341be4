import { expect, test } from 'vitest'
import { EVERYTHING } from '#contract/scope.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { figuresOf } from './within.ts'

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
