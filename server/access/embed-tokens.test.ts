import { createHmac } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { openEmbeds, type Embeds, type StoredEmbed } from '#server/state/embeds.ts'
import { hostToken } from '#server/testing/host-token.ts'
import { stateInMemory } from '#server/testing/test-app.ts'
import { readEmbedToken, signPreviewToken } from './embed-tokens.ts'

const NOW = Date.parse('2026-05-15T12:00:00Z')
/** The same in the seconds of a token. */
const NOW_S = 1_778_846_400
const LARK = { kind: 'client', id: 'lark' } as const

let embeds: Embeds
/** Of one client, and of whatever the token says. */
let lark: StoredEmbed
let any: StoredEmbed
beforeEach(() => {
  embeds = openEmbeds(stateInMemory(), () => NOW)
  const made = { name: 'Intranet', hosts: [], createdBy: 'Ann' }
  lark = embeds.add({ ...made, show: LARK })
  any = embeds.add({ ...made, show: null })
})

const sign = ({ id, secret }: StoredEmbed, payload: object, header?: object) =>
  hostToken({ embed: id, secret }, { exp: NOW_S + 300, ...payload }, header)
const read = (token: string, address?: string) => readEmbedToken(embeds, token, { now: NOW, address })
const faultOf = async (token: string, address?: string) => {
  const visit = await read(token, address)
  return 'fault' in visit ? visit.fault : 'none'
}

test('what a token opens: the subject of the embed, until it ends', async () => {
  expect(await read(sign(lark, {}), lark.id)).toEqual({
    embed: lark,
    scope: { kind: 'client', id: 'lark', only: {} },
    locked: {},
    expiresAt: NOW + 300_000,
    isPreview: false,
  })
  expect(await faultOf(sign(lark, { show: LARK, iat: NOW_S, nbf: NOW_S, sub: 'ann', jti: '1' }))).toBe('none')
})

test('the token says what is shown where the embed does not, and what nobody may change', async () => {
  const locked = { from: '2026-03-01', to: '2026-03-31', zone: 'Europe/Berlin', country: 'DE', city: 'Berlin' }
  const visit = await read(sign(any, { show: { kind: 'organisation' }, locked }))
  // In Berlin March begins an hour before UTC's, and ends two hours before: clocks go forward on the 29th.
  const span = { from: Date.parse('2026-02-28T23:00:00Z'), to: Date.parse('2026-03-31T22:00:00Z') }
  expect(visit).toMatchObject({
    scope: { kind: 'organisation', span, only: { country: 'DE', city: 'Berlin' } },
    locked,
  })
  expect(await faultOf(sign(any, { show: { kind: 'qr', id: 'door' } }))).toBe('none')
  expect(await faultOf(sign(any, {}))).toBe('showMissing')
  expect(await faultOf(sign(lark, { show: { kind: 'client', id: 'other' } }))).toBe('showDiffers')
  expect(await faultOf(sign(lark, { show: { kind: 'organisation' } }))).toBe('showDiffers')
})

test.each([
  ['a misspelt lock', { locked: { contry: 'DE' } }],
  ['a lock of no country', { locked: { country: 'Germany' } }],
  ['a region of no country', { locked: { region: 'Bavaria' } }],
  ['dates without a zone', { locked: { from: '2026-03-01', to: '2026-03-31' } }],
  ['dates that are none', { locked: { from: '2026-02-30', to: '2026-03-31', zone: 'UTC' } }],
  ['dates in a zone that is none', { locked: { from: '2026-03-01', to: '2026-03-31', zone: 'Mars' } }],
  ['an end before its beginning', { locked: { from: '2026-03-31', to: '2026-03-01', zone: 'UTC' } }],
  ['a claim that nobody knows', { scope: 'all' }],
  ['a subject of no kind', { show: { kind: 'everything', id: 'x' } }],
  ['a subject without an id', { show: { kind: 'client' } }],
])('%s opens nothing', async (_, payload) => {
  expect(await faultOf(sign(any, { show: LARK, ...payload }))).toBe('claims')
})

test('a token ends on the second, lives for an hour at most, and must say when', async () => {
  expect(await faultOf(sign(lark, { exp: NOW_S + 1 }))).toBe('none')
  expect(await faultOf(sign(lark, { exp: NOW_S }))).toBe('expired')
  expect(await faultOf(sign(lark, { exp: NOW_S + 3600 }))).toBe('none')
  expect(await faultOf(sign(lark, { exp: NOW_S + 3601 }))).toBe('tooLong')
  // In nanoseconds: a time that no calendar has.
  expect(await faultOf(sign(lark, { exp: (NOW_S + 300) * 1e9 }))).toBe('tooLong')
  expect(await faultOf(sign(lark, { nbf: NOW_S + 1 }))).toBe('notYet')
  for (const exp of [undefined, 'soon', null]) expect(await faultOf(sign(lark, { exp }))).toBe('noExpiry')
})

test('only the secret of the very embed signs for it, by the one algorithm', async () => {
  expect(await faultOf(sign({ ...lark, secret: any.secret }, {}))).toBe('signature')
  expect(await faultOf(sign({ ...lark, secret: '' }, {}))).toBe('signature')
  for (const alg of ['none', 'HS512', 'RS256', 'hs256', '']) {
    expect(await faultOf(sign(lark, {}, { alg })), alg).toBe('algorithm')
  }
  const token = sign(lark, {})
  const [head, , signature] = token.split('.')
  const other = Buffer.from(JSON.stringify({ exp: NOW_S + 301 })).toString('base64url')
  expect(await faultOf([head, other, signature].join('.'))).toBe('signature')
  expect(await faultOf(token.slice(0, -3))).toBe('signature')
  for (const text of ['', 'x', 'a.b.c', `${token}.x`, token.replaceAll('.', ' ')]) {
    expect(await faultOf(text), text).toBe('noToken')
  }
})

test('a token is for the embed that it names, and for the page of that alone', async () => {
  for (const kid of [undefined, null, 5, true, {}, [lark.id]]) {
    expect(await faultOf(sign(lark, {}, { kid }))).toBe('noEmbedNamed')
    expect(await faultOf(sign(lark, {}, { kid }), lark.id)).toBe('noEmbedNamed')
  }
  expect(await faultOf(sign(lark, {}, { kid: 'em_nothing' }))).toBe('unknownEmbed')
  expect(await faultOf(sign(lark, {}, { kid: any.id }))).toBe('signature')
  expect(await faultOf(sign(lark, {}), any.id)).toBe('otherEmbed')
})

test('nothing is opened while the embed is paused, with a secret of before, or after its end', async () => {
  const token = sign(lark, {})
  embeds.change(lark.id, { paused: true })
  expect(await faultOf(token)).toBe('paused')
  embeds.change(lark.id, { paused: false })
  expect(await faultOf(token)).toBe('none')
  embeds.renewSecret(lark.id)
  expect(await faultOf(token)).toBe('signature')
  embeds.end(lark.id)
  expect(await faultOf(token)).toBe('ended')
  expect(await faultOf(sign({ ...lark, secret: '' }, {}))).toBe('ended')
})

test('a token for the preview is like that of a host, until the secret is another', async () => {
  const token = await signPreviewToken(any, { show: LARK }, { now: NOW + 999, seconds: 600 })
  expect(await read(token, any.id)).toMatchObject({ scope: LARK, expiresAt: NOW + 600_000, isPreview: true })
  expect(await faultOf(await signPreviewToken(any, { show: LARK }, { now: NOW - 600_000, seconds: 600 }))).toBe(
    'expired',
  )
  embeds.renewSecret(any.id)
  expect(await faultOf(token)).toBe('signature')
})

test('nobody who has the secret can say that it is only the preview', async () => {
  expect(await read(sign(lark, { sub: 'scanboard-preview' }))).toMatchObject({ isPreview: false })
  const preview = await signPreviewToken(lark, {}, { now: NOW, seconds: 600 })
  const [head, payload, signature] = preview.split('.')
  const derived = ['', 'preview'].map((label) => createHmac('sha256', lark.secret).update(label).digest())
  for (const key of [lark.secret, ...derived]) {
    expect(createHmac('sha256', key).update(`${head}.${payload}`).digest('base64url')).not.toBe(signature)
  }
})
