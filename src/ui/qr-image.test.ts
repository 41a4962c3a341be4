import jsqr from 'jsqr'
import { describe, expect, test } from 'vitest'
import { pictureFileName, pathOf, pictureOf, svgFile, type Picture } from './qr-image.ts'

const SHORT_URL = 'https://go.example.com/Ab3_x-9?src=plakat'

/** What a camera would read, with each module ten pixels wide. */
function read({ size, isDark }: Picture): string | undefined {
  const width = size * 10
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      if (isDark(Math.floor(y / 10), Math.floor(x / 10))) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return jsqr(pixels, width, width)?.data
}

test.each([SHORT_URL, 'https://пример.рф/ёж', 'a'])('the picture of %s reads as the same text', (text) => {
  expect(read(pictureOf(text))).toBe(text)
})

test('four modules around it stay free, as the standard asks', () => {
  const { size, isDark } = pictureOf(SHORT_URL)
  for (let i = 0; i < size; i++) {
    for (const edge of [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1]) {
      expect(isDark(edge, i) || isDark(i, edge)).toBe(false)
    }
  }
  expect(isDark(4, 4)).toBe(true)
})

test('the path covers exactly the dark modules', () => {
  const picture = pictureOf(SHORT_URL)
  const dark = new Set<string>()
  for (const [, x, y, length] of pathOf(picture).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let i = 0; i < Number(length); i++) dark.add(`${y} ${Number(x) + i}`)
  }
  for (let row = 0; row < picture.size; row++) {
    for (let column = 0; column < picture.size; column++) {
      expect(dark.has(`${row} ${column}`)).toBe(picture.isDark(row, column))
    }
  }
})

test('the file is an SVG that stands alone, black on white', async () => {
  const file = svgFile(pictureOf(SHORT_URL))
  expect(file.type).toBe('image/svg+xml')
  const text = await file.text()
  expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  expect(text).toContain('fill="#ffffff"')
  expect(text).toContain('fill="#000000"')
})

describe('a title as the name of a file', () => {
  test.each([
    ['Autumn menu, table cards', 'Autumn-menu-table-cards.png'],
    ['../../etc/passwd', 'etc-passwd.png'],
    ['مهرجان الخريف – اللوحة', 'مهرجان-الخريف-اللوحة.png'],
    ['秋のキャンペーン', '秋のキャンペーン.png'],
    ['???', 'qr-code.png'],
    ['CON: a/b\\c*', 'CON-a-b-c.png'],
  ])('%s: %s', (title, name) => {
    expect(pictureFileName(title, 'png')).toBe(name)
  })

  test('is short enough for every file system', () => {
    expect(new TextEncoder().encode(pictureFileName('秋'.repeat(300), 'svg')).length).toBeLessThan(255)
  })
})
