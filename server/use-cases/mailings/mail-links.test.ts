import { expect, test } from 'vitest'
import { openLinkPasses } from '#server/state/link-passes.ts'
import { openLinks } from '#server/state/links.ts'
import { openReports } from '#server/state/reports.ts'
import { stateInMemory } from '#server/testing/test-app.ts'
import { shareReport } from '../report-links.ts'
import { approveReport } from '../reports/reports.ts'
import { NO_BRAND } from '#contract/report-brand.ts'
import { GATHERED } from '../reports/testing/content.ts'
import { mailLinks } from './mail-links.ts'

const NOW = Date.parse('2026-06-02T09:00:00Z')

function made() {
  const state = stateInMemory()
  const clock = () => NOW
  const reports = openReports(state, clock)
  const links = openLinks(state, clock)
  const reportId = reports.create({
    definition: {
      subject: { kind: 'client', id: 'lark' },
      from: '2026-05-01',
      to: '2026-05-31',
      timezone: 'UTC',
      weekStart: 'monday',
      compare: 'none',
      match: 'date',
      title: 'Scans',
      language: 'en',
      sections: ['figures'],
      commentary: '',
      brand: NO_BRAND,
    },
    gathered: GATHERED,
  })
  const linkTo = mailLinks({ links, reports, clock, origin: () => 'https://scans.example.org' })
  const wanted = { reportId, version: 1, by: 'Ann', isTest: false }
  return { state, reports, links, linkTo, wanted }
}

test('a link shows the version that was sent, for 400 days, and says to whom it went', () => {
  const { state, reports, links, linkTo, wanted } = made()
  approveReport(reports, wanted.reportId, 1, { by: 'Ann', now: NOW })
  const address = linkTo({ ...wanted, recipients: ['ann@example.org', 'bob@example.org', 'cay@example.org'] })
  const token = /^https:\/\/scans\.example\.org\/s\/(sl_[\w-]{43})$/.exec(address)![1]!
  expect(links.list()).toMatchObject([
    {
      name: 'ann@example.org + 2',
      subject: { kind: 'report', id: wanted.reportId, version: 1 },
      createdBy: 'Ann',
      // A year on is 2 June 2027; 35 days more are 7 July.
      expiresAt: Date.parse('2027-07-07T09:00:00Z'),
      password: null,
      inMail: true,
      state: 'active',
    },
  ])
  expect(openLinkPasses(state, () => NOW).byToken(token)).toBeDefined()
})

test('names of links have an end, however long an address is', () => {
  const { reports, links, linkTo, wanted } = made()
  approveReport(reports, wanted.reportId, 1, { by: '', now: NOW })
  linkTo({ ...wanted, recipients: [`ann@${'long.'.repeat(40)}example.org`], isTest: true })
  expect(links.list()[0]!.name).toMatch(/^Test: ann@long\..{65}$/)
})

test('a draft has none', () => {
  const { linkTo, wanted } = made()
  expect(() => linkTo({ ...wanted, recipients: ['ann@example.org'] })).toThrow(/is a draft/)
})

test('however many mails are sent, each has one, and people may share as before', () => {
  const { state, reports, links, linkTo, wanted } = made()
  approveReport(reports, wanted.reportId, 1, { by: 'Ann', now: NOW })
  state.exec('BEGIN')
  for (let sent = 0; sent < 2001; sent += 1) linkTo({ ...wanted, recipients: ['ann@example.org'] })
  state.exec('COMMIT')
  expect(links.ofReport(wanted.reportId)).toHaveLength(2001)
  const shared = shareReport(
    { links, reports },
    { id: wanted.reportId, version: 1, name: '', createdBy: '', expiresAt: null },
  )
  expect(shared.link).toMatchObject({ state: 'active', inMail: false })
})
