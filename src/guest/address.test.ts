import { expect, test } from 'vitest'
import { addressWithin, ownName } from './address.ts'

const BASE = '/s/sl_x'
const client = { kind: 'client', id: 'a b', name: 'A' } as const
const organisation = { kind: 'organisation', id: '', name: '' } as const
const may = { from: '2026-05-01', to: '2026-05-31', zone: 'Europe/Berlin' }
const within = (address: string, dates: typeof may | null = null) =>
  addressWithin(new URL(address, 'http://scans.example.com'), BASE, { subject: client, dates })

test('the address of a link leads to the page of what it shows', () => {
  expect(within('/s/sl_x')).toBe('/s/sl_x/clients/a%20b')
  expect(within('/s/sl_x/?period=week')).toBe('/s/sl_x/clients/a%20b?period=week')
  expect(within('/s/sl_x/qrs/c?by=day')).toBe('/s/sl_x/qrs/c?by=day')
})

test('the organisation has the address of its link alone, with the pages below it', () => {
  const at = (address: string, dates: typeof may | null = null) =>
    addressWithin(new URL(address, 'http://scans.example.com'), BASE, { subject: organisation, dates })
  expect(at('/s/sl_x')).toBe('/s/sl_x')
  expect(at('/s/sl_x/?period=week')).toBe('/s/sl_x?period=week')
  expect(at('/s/sl_x/clients/a')).toBe('/s/sl_x/clients/a')
  expect(at('/s/sl_x', may)).toBe(
    '/s/sl_x?period=custom&from=2026-05-01&to=2026-05-31&zone=Europe%2FBerlin&compare=none',
  )
})

test('what is shown has a name, an id, or is the overview', () => {
  expect(ownName(client)).toBe('A')
  expect(ownName({ ...client, name: '' })).toBe('a b')
  expect(ownName(organisation)).toBe('Overview')
})

test('a report has the address of its link alone', () => {
  const report = { kind: 'report', id: 'r', version: 2, name: 'May' } as const
  const at = (address: string) =>
    addressWithin(new URL(address, 'http://scans.example.com'), BASE, { subject: report, dates: null })
  expect(at('/s/sl_x')).toBe('/s/sl_x')
  expect(at('/s/sl_x/?language=de')).toBe('/s/sl_x?language=de')
  expect(at('/s/sl_x/clients/a')).toBe('/s/sl_x/clients/a')
})

test('where the dates are limited they are those of the link, whatever the address says; other filters stay', () => {
  const dates = 'period=custom&from=2026-05-01&to=2026-05-31&zone=Europe%2FBerlin&compare=none'
  expect(within('/s/sl_x', may)).toBe(`/s/sl_x/clients/a%20b?${dates}`)
  const other =
    'period=year&date=2025-01-01&from=2025-01-01&to=2026-12-31&zone=UTC&compare=custom&cfrom=2024-01-01&cto=2024-12-31'
  const read = new URL(within(`/s/sl_x/qrs/c?${other}&country=DE`, may), 'http://scans.example.com')
  expect(Object.fromEntries(read.searchParams)).toEqual({
    ...Object.fromEntries(new URLSearchParams(dates)),
    country: 'DE',
  })
})
