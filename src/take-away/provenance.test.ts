import { describe, expect, test } from 'vitest'
import { fileSubject, provenanceInWords, type Provenance } from './provenance.ts'

const may: Provenance = {
  subject: 'Spring menu',
  fileParts: ['campaign', 'Spring menu'],
  span: '1–31 May 2026',
  first: '2026-05-01',
  last: '2026-05-31',
  zone: 'Europe/London',
  bots: false,
  source: 'Your scans',
  // 10:00 UTC is 11:00 in London's summer.
  asOf: Date.parse('2026-06-02T10:00:00Z'),
}

describe('what figures are of', () => {
  test('is subject, part, span, zone, source and time', () => {
    expect(provenanceInWords('Scans by day', may)).toBe(
      'Spring menu: Scans by day. 1–31 May 2026, London time. Your scans, as of 2 Jun 2026, 11:00.',
    )
  })

  test('says when bots are counted in', () => {
    expect(provenanceInWords('Scans by day', { ...may, bots: true })).toContain('London time, bots counted.')
  })

  test('says what alone is counted, in the name of a file too', () => {
    const germans = { ...may, only: ['Germany', 'Mobile'] }
    expect(provenanceInWords('Scans by day', germans)).toContain('London time, only Germany, Mobile.')
    expect(fileSubject(germans, ['timeline']).parts).toEqual([
      'campaign',
      'Spring menu',
      'timeline',
      'only',
      'Germany',
      'Mobile',
    ])
  })

  test('does without a source that is not known, and names a list once', () => {
    expect(provenanceInWords('QR codes', { ...may, subject: 'QR codes', span: 'All time', source: undefined })).toBe(
      'QR codes. All time, London time. As of 2 Jun 2026, 11:00.',
    )
  })

  test('in the name of a file, the subject comes before its part', () => {
    expect(fileSubject(may, ['timeline'])).toEqual({
      parts: ['campaign', 'Spring menu', 'timeline'],
      first: '2026-05-01',
      last: '2026-05-31',
    })
  })
})
