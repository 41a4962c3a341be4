import { expect, test } from 'vitest'
import { nameInReport } from './report-name.ts'

const words = { allCodes: 'All QR codes', codes: (count: number) => `${count} QR codes` }
const two = {
  kind: 'codes',
  name: '',
  codes: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
} as const

test.each([
  ['All QR codes', '', { kind: 'organisation', name: '', codes: [] }],
  ['2 QR codes', '', two],
  ['Lark & Co.', 'Lark & Co.', { kind: 'client', name: 'Bistro Lark', codes: [] }],
  // Behind the client whose they are; an id is better than nothing.
  ['Limmat · 2 QR codes', '', { ...two, client: { id: 'x', name: 'Limmat' } }],
  [
    'Limmat Tours · Spring',
    'Limmat Tours',
    { kind: 'campaign', name: 'Spring', codes: [], client: { id: 'x', name: '' } },
  ],
  ['x · Spring', '', { kind: 'campaign', name: 'Spring', codes: [], client: { id: 'x', name: '' } }],
] as const)('%s', (name, brand, subject) => {
  const copied = { ...subject, codes: [...subject.codes] }
  expect(nameInReport({ brand: { name: brand }, subject: copied }, words)).toBe(name)
})
