import { expect, test } from 'vitest'
import { formatCompared, parseCompared } from './compare.ts'

test('several subjects are read as they were written, whatever their ids hold', () => {
  const compared = [
    { kind: 'qr', id: 'a,b:c %2C/ü' },
    { kind: 'campaign', id: 'spring' },
    { kind: 'client', id: 'lark' },
    { kind: 'tag', id: 'A, B' },
  ] as const
  const text = formatCompared(compared)
  expect(text).toBe('qr:a%2Cb%3Ac%20%252C%2F%C3%BC,campaign:spring,client:lark,tag:A%2C%20B')
  expect(parseCompared(text)).toEqual(compared)
})

test('what names nothing is left out, and what comes twice comes once', () => {
  expect(parseCompared('qr:menu,,poster:x,qr:,client,qr:%E0%A4%A,qr:menu')).toEqual([{ kind: 'qr', id: 'menu' }])
  expect(parseCompared('')).toEqual([])
})

test('no more than six are compared', () => {
  expect(parseCompared('qr:1,qr:2,qr:3,qr:4,qr:5,qr:6,qr:7').map(({ id }) => id)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
  ])
})
