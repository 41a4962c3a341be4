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
  expect(await figures.within({ kind: 'client', id: 'quillon' }).describe()).toEqual({
    kind: 'smllr',
    label: 'SMLLR',
    countsBots: false,
  })
})
