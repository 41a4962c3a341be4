import { expect, test } from 'vitest'
import type { ReportListed } from '#contract/report-answers.ts'
import { LISTED } from '#src/testing/report.ts'
import { choicesOf } from './choices.ts'

const MAY = { date: '2026-05-01', last: '2026-05-31' }
const APRIL = { from: '2026-04-01', to: '2026-04-30' }

const client = (id: string, name = id, status = 'ACTIVE') => ({ id, name, status, activeQrs: 1 })
const report = (id: string, subjectId: string, change: Partial<ReportListed> = {}): ReportListed => ({
  ...LISTED,
  id,
  subjectId,
  ...change,
})

/** What is told of one client, by these reports, the newest first. */
function only(reports: readonly ReportListed[], status = 'ACTIVE') {
  const [{ last, same, isUsual }] = choicesOf([client('lark', 'Bistro Lark', status)], reports, MAY) as [
    ReturnType<typeof choicesOf>[number],
  ]
  return { last: last?.id, same: same?.id, isUsual }
}

test('clients stand by name, and one without a name by its id', () => {
  const clients = [client('z', 'Zoo'), client('1', 'Äpfel'), client('b', 'bistro'), client('kiosk', '')]
  expect(choicesOf(clients, [], MAY).map(({ name }) => name)).toEqual(['Äpfel', 'bistro', 'kiosk', 'Zoo'])
})

test('a client that goes on and has no report of these dates is chosen', () => {
  expect(only([])).toEqual({ isUsual: true })
  expect(only([report('april', 'lark', APRIL)])).toEqual({ last: 'april', isUsual: true })
  expect(only([report('may', 'lark')])).toEqual({ last: 'may', same: 'may', isUsual: false })
  expect(only([], 'INACTIVE')).toEqual({ isUsual: false })
})

test('of these dates counts what is in use, of its last report whichever is newest', () => {
  const archived = report('away', 'lark', { archived: true })
  expect(only([archived])).toEqual({ last: 'away', isUsual: true })
  expect(only([archived, report('old', 'lark')])).toEqual({ last: 'away', same: 'old', isUsual: false })
})

test('reports of others, and of a campaign or codes of the same id, are not its own', () => {
  const others = [
    report('other', 'robin'),
    report('campaign', 'lark', { kind: 'campaign' }),
    report('codes', 'lark', { kind: 'codes', subjectId: null }),
  ]
  expect(only(others)).toEqual({ isUsual: true })
})
