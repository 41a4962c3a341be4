import * as v from 'valibot'
import { expect, test } from 'vitest'
import { embedInput } from './embeds.ts'
import { linkInput } from './links.ts'
import { reportSubject } from './reports.ts'

const messages = (schema: v.GenericSchema, input: unknown) =>
  (v.safeParse(schema, input).issues ?? []).map(({ message }) => message)

const link = (id: unknown) => messages(linkInput, { name: 'Link', subject: { kind: 'qr', id } })
const embed = (id: unknown) => messages(embedInput, { name: 'Embed', hosts: [], show: { kind: 'campaign', id } })
const report = (id: unknown) => messages(reportSubject, { kind: 'client', id })
const codes = (id: unknown) => messages(reportSubject, { kind: 'codes', ids: ['poster', id] })

test.each([
  ['a link', link],
  ['an embed', embed],
  ['a report about a client', report],
  ['a report about codes', codes],
])('%s takes every id that an import brings in', (_, of) => {
  // 256 bytes of UTF-8 each.
  for (const id of ['q', 'q'.repeat(256), 'é'.repeat(128), '🙂'.repeat(64)]) expect(of(id)).toEqual([])
})

test.each([
  ['a link', link, /^must have an id of 1 to 256 characters$/],
  ['an embed', embed, /^must be {"kind":"organisation"}, or have a kind, .* and an id of 1 to 256 characters$/],
  [
    'a report about a client',
    report,
    /^must be {"kind":"organisation"}, {"kind":"client".* with 1 to 50 different ids of 1 to 256 characters$/,
  ],
  [
    'a report about codes',
    codes,
    /^must be {"kind":"organisation"}, {"kind":"client".* with 1 to 50 different ids of 1 to 256 characters$/,
  ],
])('%s refuses any other in words of its own', (_, of, words) => {
  for (const id of ['', 'q'.repeat(257), 7, undefined]) expect(of(id)).toEqual([expect.stringMatching(words) as string])
})

test('a report is also about the organisation, which has no id', () => {
  expect(v.parse(reportSubject, { kind: 'organisation', id: 'one' })).toEqual({ kind: 'organisation' })
})

test('a report refuses too many codes, none and twice the same in the same words', () => {
  const many = Array.from({ length: 51 }, (_, i) => `q${i}`)
  for (const ids of [[], ['a', 'a'], many, 'a', undefined]) {
    expect(messages(reportSubject, { kind: 'codes', ids })).toEqual([
      expect.stringMatching(/^must be {"kind":"organisation"}, {"kind":"client"/) as string,
    ])
  }
})
