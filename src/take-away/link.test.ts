import { expect, test } from 'vitest'
import { linkOf } from './link.ts'

test('a link names the zone that its sender sees', () => {
  expect(linkOf('https://scans.example/?period=week', 'Asia/Kolkata')).toBe(
    'https://scans.example/?period=week&zone=Asia%2FKolkata',
  )
})

test('a link keeps the zone that it has', () => {
  const link = 'https://scans.example/qrs/menu?zone=Europe%2FParis&q=a'
  expect(linkOf(link, 'Asia/Kolkata')).toBe(link)
})
