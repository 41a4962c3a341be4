import { expect, test } from 'vitest'
import type { QrListed } from '#contract/answers.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { ownerOf } from './owner.ts'

const NORTH = { id: 'north', name: 'Northwind' }
const SOUTH = { id: 'south', name: 'Südwind' }
const code = (id: string, client: QrListed['client'], campaign: string) =>
  ({ id, client, campaign: { id: campaign, name: campaign } }) as QrListed

const source = {
  qrs: () =>
    Promise.resolve({
      data: [
        code('a', NORTH, 'one'),
        code('b', NORTH, 'one'),
        code('c', SOUTH, 'fair'),
        code('d', null, 'two'),
        code('e', NORTH, 'fair'),
      ],
    }),
} as unknown as ReportSource

test.each([
  ['a campaign of one client', { kind: 'campaign', id: 'one' }, NORTH],
  ['a campaign of two', { kind: 'campaign', id: 'fair' }, undefined],
  ['a campaign of nobody', { kind: 'campaign', id: 'two' }, undefined],
  ['a campaign that there is not', { kind: 'campaign', id: 'none' }, undefined],
  ['codes of one client, in different campaigns', { kind: 'codes', ids: ['a', 'e'] }, NORTH],
  ['codes of two', { kind: 'codes', ids: ['a', 'c'] }, undefined],
  ['codes of which one is nobody’s', { kind: 'codes', ids: ['a', 'd'] }, undefined],
  ['a client itself', { kind: 'client', id: 'north' }, undefined],
] as const)('%s', async (_, subject, client) => {
  const asked = subject.kind === 'codes' ? { ...subject, ids: [...subject.ids] } : subject
  expect(await ownerOf(asked, source)).toEqual(client)
})

test('a vendor whose lists do not say is not asked', async () => {
  const vendor = { owned: () => undefined, qrs: () => Promise.reject(new Error('asked')) } as unknown as ReportSource
  expect(await ownerOf({ kind: 'campaign', id: 'one' }, vendor)).toBeUndefined()
})
