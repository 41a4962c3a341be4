/** A report as the server tells of it: small, approved, with what a source may not tell. */
import type { ReportDetail, ReportListed, ReportVersion } from '#contract/report-answers.ts'
import type { ReportContent } from '#contract/report-content.ts'

const asOf = '2026-06-01T08:00:00Z'
const HASH = '3f9a0c1e77b2d4e5f60718293a4b5c6d7e8f90123456789abcdef01234567890'

export const CONTENT: ReportContent = {
  format: 1,
  title: 'Scan report',
  language: 'en',
  sections: ['commentary', 'figures', 'bestCodes', 'places', 'watchList'],
  commentary: 'A **good** month',
  brand: { name: '', colour: '#0b6e4f', logo: null },
  gatheredAt: asOf,
  version: '0.1.0',
  source: { kind: 'own', label: 'Your scans' },
  subject: { kind: 'client', name: 'Bistro Lark', codes: [] },
  period: {
    date: '2026-05-01',
    last: '2026-05-31',
    timezone: 'UTC',
    from: '2026-05-01T00:00:00Z',
    to: '2026-06-01T00:00:00Z',
    bucket: 'day',
    weekStart: 'monday',
    unfinished: false,
  },
  compared: {
    how: 'previous',
    match: 'date',
    date: '2026-04-01',
    last: '2026-04-30',
    from: '2026-04-01T00:00:00Z',
    to: '2026-05-01T00:00:00Z',
    whole: true,
  },
  figures: {
    asOf,
    scans: 1_234_567,
    visitors: { atLeast: 800, atMost: 900 },
    before: { scans: 1_000_000, visitors: null, scansCompared: null },
  },
  bestCodes: { asOf, rows: [{ id: 'menu', name: 'Menu', scans: 1_000_000 }], count: 312, total: 1_234_567 },
  places: null,
  watchList: {
    asOf,
    until: asOf,
    neverScanned: { days: 14, rows: [{ id: 'door', title: 'Door', daysSinceMade: 40 }], count: 1 },
    silent: null,
    rising: null,
  },
  approved: { at: asOf, by: 'Ann' },
}

export const VERSION: ReportVersion = {
  number: 1,
  state: 'approved',
  createdAt: asOf,
  hash: HASH,
  approvedAt: asOf,
  approvedBy: 'Ann',
  inAdvance: false,
}

export const LISTED: ReportListed = {
  id: 'one',
  title: 'Scan report',
  kind: 'client',
  subjectId: 'lark',
  language: 'en',
  name: 'Bistro Lark',
  also: [],
  from: '2026-05-01',
  to: '2026-05-31',
  archived: false,
  upTo: null,
  prepared: false,
  version: VERSION,
  approved: null,
}

export const APPROVED: ReportDetail = {
  id: 'one',
  archived: false,
  versions: [VERSION],
  version: VERSION,
  revision: 1,
  since: null,
  canPrint: false,
  mayChange: false,
  hasGoal: false,
  edits: null,
  content: CONTENT,
}
