import { expect, test } from 'vitest'
import { linkOf } from './link.ts'

const month = { zone: 'Asia/Kolkata', first: '2026-11-01', last: '2026-11-30' }

test('a link names the zone and the dates that its sender sees', () => {
  expect(linkOf('https://scans.example/', month)).toBe('https://scans.example/?date=2026-11-01&zone=Asia%2FKolkata')
})

test('what ends today goes on ending on that day', () => {
  const week = { ...month, first: '2026-11-09', last: '2026-11-15' }
  expect(linkOf('https://scans.example/?period=7d', week)).toBe(
    'https://scans.example/?period=7d&date=2026-11-15&zone=Asia%2FKolkata',
  )
})

test('a link keeps the zone and the dates that it has', () => {
  for (const dates of ['date=2026-05-15', 'period=custom&from=2026-05-01&to=2026-05-10']) {
    const link = `https://scans.example/qrs/menu?${dates}&zone=Europe%2FParis&q=a`
    expect(linkOf(link, month)).toBe(link)
  }
})

test('what has no span has no date', () => {
  const all = { ...month, last: undefined }
  expect(linkOf('https://scans.example/qrs?zone=UTC', all)).toBe('https://scans.example/qrs?zone=UTC')
})
