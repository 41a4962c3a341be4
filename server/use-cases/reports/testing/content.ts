import type { ReportContent, ReportGathered } from '#contract/report-content.ts'
import { REPORT_SECTIONS } from '#contract/report-sections.ts'

const asOf = '2026-06-01T08:00:00.000Z'

/** As small as a report can be: three scans of a client on two days in May 2026. */
export const GATHERED: ReportGathered = {
  gatheredAt: asOf,
  version: '0.1.0',
  source: { kind: 'own', label: 'Your scans' },
  subject: { kind: 'client', name: 'Bistro Lark', codes: [] },
  period: {
    date: '2026-05-01',
    last: '2026-05-31',
    timezone: 'UTC',
    from: '2026-05-01T00:00:00.000Z',
    to: '2026-06-01T00:00:00.000Z',
    bucket: 'day',
    weekStart: 'monday',
    unfinished: false,
  },
  compared: null,
  figures: { asOf, scans: 3, visitors: { atLeast: 2, atMost: 2 }, before: null },
  timeline: {
    asOf,
    buckets: [
      { date: '2026-05-01', start: '2026-05-01T00:00:00.000Z', scans: 1 },
      { date: '2026-05-02', start: '2026-05-02T00:00:00.000Z', scans: 2 },
    ],
    before: null,
  },
  comparison: null,
  bestCodes: { asOf, rows: [{ id: 'menu', name: 'Menu', scans: 3 }], count: 1, total: 3 },
  places: {
    asOf,
    countries: { rows: [{ id: 'DE', name: '', scans: 3 }], count: 1, total: 3 },
    cities: { rows: [{ city: 'Berlin', region: 'Berlin', country: 'DE', scans: 3 }], count: 1, total: 3 },
  },
  devices: { asOf, rows: [{ id: 'Mobile', name: 'Mobile', scans: 3 }], count: 1, total: 3 },
  referrers: { asOf, rows: [{ id: '', name: '', scans: 3 }], count: 1, total: 3 },
  watchList: null,
}

/** The month before. */
export const COMPARED: NonNullable<ReportContent['compared']> = {
  how: 'previous',
  match: 'date',
  date: '2026-04-01',
  last: '2026-04-30',
  from: '2026-04-01T00:00:00.000Z',
  to: '2026-05-01T00:00:00.000Z',
  whole: true,
}

const { figures, ...parts } = GATHERED

export const CONTENT: ReportContent = {
  format: 1,
  title: 'Scan report',
  language: 'en',
  sections: [...REPORT_SECTIONS],
  commentary: 'A *good* month.',
  brand: { name: '', colour: null, logo: null },
  figures,
  ...parts,
  approved: null,
}
