import { expect, test } from 'vitest'
import type { ReportListed } from '#contract/report-answers.ts'
import { LISTED, VERSION } from '#src/testing/report.ts'
import { nextDraft } from './next.ts'

const draft = (id: string, change: Partial<ReportListed> = {}): ReportListed => ({
  ...LISTED,
  id,
  version: { ...VERSION, state: 'draft', hash: null },
  ...change,
})
const approved = (id: string): ReportListed => ({ ...LISTED, id })

/** After one of these, which are made in this order. */
function after(id: string, ...made: ReportListed[]) {
  const next = nextDraft(made.toReversed(), id)
  return next && [next.draft.id, next.drafts]
}

test('the next that was made comes first, and after the last the first again', () => {
  const three = [draft('a'), draft('b'), draft('c')]
  expect(after('a', ...three)).toEqual(['b', 2])
  expect(after('b', ...three)).toEqual(['c', 2])
  expect(after('c', ...three)).toEqual(['a', 2])
})

test('what is approved or put away waits for nobody', () => {
  expect(after('a', draft('a'), approved('b'), draft('away', { archived: true }), draft('c'))).toEqual(['c', 1])
  expect(after('b', draft('a'), approved('b'), approved('c'))).toEqual(['a', 1])
  expect(after('a', draft('a'), approved('b'))).toBeUndefined()
})

test('a report that is not listed yet is followed by the oldest draft', () => {
  expect(after('new', draft('a'), draft('b'))).toEqual(['a', 2])
  expect(after('new')).toBeUndefined()
})
