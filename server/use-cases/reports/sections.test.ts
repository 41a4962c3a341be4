import { expect, test } from 'vitest'
import { sectionsFor } from '#contract/report-sections.ts'
import { firstSections, sectionsAfter } from './sections.ts'

const client = { kind: 'client', id: 'north' } as const

test('the first begins with all but the watch list, and without hours where the source never tells them', () => {
  const possible = sectionsFor('codes', false)
  const all = ['commentary', 'figures', 'timeline', 'bestCodes', 'places', 'devices', 'referrers'] as const
  expect(firstSections({ hours: null }, possible)).toEqual(all)
  // Before there were any: what comes with newer figures.
  expect(firstSections({}, possible)).toEqual([...all, 'hours'])
})

test('the next one begins with those of the last, in its order', () => {
  const last = { subject: client, compare: 'previous', sections: ['places', 'figures', 'commentary'] } as const
  expect(sectionsAfter(last, sectionsFor('client', true))).toEqual(['places', 'figures', 'commentary'])
})

test('what changed goes where nothing is compared any more, and comes where something is', () => {
  const compared = { subject: client, compare: 'previous', sections: ['figures', 'comparison', 'places'] } as const
  expect(sectionsAfter(compared, sectionsFor('client', false))).toEqual(['figures', 'places'])
  const uncompared = {
    subject: client,
    compare: 'none',
    sections: ['figures', 'places'],
  } as const
  expect(sectionsAfter(uncompared, sectionsFor('client', true))).toEqual(['figures', 'comparison', 'places'])
})
