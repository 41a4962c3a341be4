import { describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { reportBrand } from './report-brand-input.ts'
import { MOST_LOGO_BYTES, contrastOnWhite, logoType } from './report-brand.ts'

/** One pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
const base64Of = (bytes: Iterable<number>) => btoa(String.fromCharCode(...bytes))

describe('a logo', () => {
  test('is a whole PNG or JPEG', () => {
    expect(logoType(PNG)).toBe('image/png')
    // SOI, APP0 of 4 bytes, SOF0 of 1 × 1, EOI.
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 8, 8, 0, 1, 0, 1, 0, 0xff, 0xd9]
    expect(logoType(base64Of(jpeg))).toBe('image/jpeg')
  })

  test.each([
    ['SVG', btoa('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['HTML', btoa('<script>alert(1)</script>')],
    ['no base64', '<svg>'],
    ['empty', ''],
    ['half of a PNG', base64Of(bytesOf(PNG).slice(0, 40))],
    ['a PNG with something behind it', base64Of([...bytesOf(PNG), 0x3c])],
    ['a PNG of a million pixels a side', base64Of(bytesOf(PNG).with(17, 0x0f))],
    ['a start of JPEG and nothing else', base64Of([0xff, 0xd8, 0xff, 0xff, 0xd9])],
  ])('is refused as %s', (_, base64) => {
    expect(logoType(base64)).toBeUndefined()
  })

  test('is not larger than it may be', () => {
    const png = [...bytesOf(PNG)]
    const large = new Uint8Array(MOST_LOGO_BYTES + 1)
    large.set(png.slice(0, 30))
    large.set(png.slice(-8), large.length - 8)
    let text = ''
    for (const byte of large) text += String.fromCharCode(byte)
    expect(logoType(btoa(text))).toBeUndefined()
  })
})

test('contrast is that of WCAG', () => {
  expect(contrastOnWhite('#000000')).toBeCloseTo(21)
  expect(contrastOnWhite('#ffffff')).toBeCloseTo(1)
  // The well-known grey that just suffices for text.
  expect(contrastOnWhite('#767676')).toBeCloseTo(4.54, 2)
})

test('a name that nobody could see is refused; none is not', () => {
  const faultOf = (name: string) => v.safeParse(reportBrand, { name, colour: null, logo: null }).issues?.[0].message
  expect(faultOf('')).toBeUndefined()
  expect(faultOf('\u200b')).toContain('in one line')
})

test('a colour that nobody could see on paper is refused with a sentence', () => {
  const faultOf = (colour: string) => v.safeParse(reportBrand, { name: '', colour, logo: null }).issues?.[0].message
  expect(faultOf('#1a5fb4')).toBeUndefined()
  expect(faultOf('#ffee00')).toContain('take a darker one')
  expect(faultOf('red')).toContain('such as #1a5fb4')
})
