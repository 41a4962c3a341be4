import { expect, test } from 'vitest'
import type { ReportEdits } from '#contract/reports.ts'
import { canonicalJson, hashOf } from './canonical.ts'
import { contentOf } from './content.ts'
import { GATHERED } from './testing/content.ts'

const EDITS: ReportEdits = {
  title: 'Scan report',
  language: 'en',
  sections: ['commentary', 'figures', 'timeline'],
  commentary: 'A *good* month.',
  brand: { name: '', colour: null, logo: null },
}

const APPROVED = { at: '2026-06-02T09:00:00.000Z', by: 'Ann' }

test('a report without notes has the hash that it had before there were any', () => {
  // Computed by the version before.
  const before = 'b38fb96eb53f53780fc4ecd2c044124310a2ae97079f8c55e79fdbf9ace77382'
  for (const edits of [
    EDITS,
    { ...EDITS, notes: {} },
    { ...EDITS, notes: { figures: ' \n', places: 'Of what is off' } },
  ]) {
    expect(hashOf(canonicalJson(contentOf(edits, GATHERED, APPROVED)))).toBe(before)
  }
})

test('notes of what is shown are in it, and of nothing else', () => {
  const notes = { figures: 'More than ever', places: 'Switched off', hours: 'Not gathered yet' }
  const { notes: told, sections } = contentOf({ ...EDITS, sections: ['hours', 'figures'], notes }, GATHERED, APPROVED)
  expect(sections).toEqual(['figures'])
  expect(told).toEqual({ figures: 'More than ever' })
})
