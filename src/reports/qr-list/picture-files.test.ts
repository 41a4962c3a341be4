import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { pictureOf, svgFile } from '#src/ui/qr-image.ts'
import { uniqueNames, zipPictures } from './picture-files.ts'

const code = (id: string, title: string, shortUrl = `https://go.example/${id}`) => ({ id, title, shortUrl })

function zip(codes: readonly ReturnType<typeof code>[], signal = new AbortController().signal) {
  return zipPictures(codes, 'svg', { signal, onProgress: () => undefined })
}

describe('the pictures of codes in one file', () => {
  test('are each the picture of its short URL, under its title', async () => {
    const files = unzipSync(
      new Uint8Array(await (await zip([code('a1', 'Menu, table 4'), code('b2', '')])).arrayBuffer()),
    )
    expect(Object.keys(files)).toEqual(['Menu-table-4.svg', 'b2.svg'])
    expect(new TextDecoder().decode(files['Menu-table-4.svg'])).toBe(
      await svgFile(pictureOf('https://go.example/a1')).text(),
    )
  })

  test('leave out a code that has no short URL', async () => {
    const files = unzipSync(new Uint8Array(await (await zip([code('a1', 'A', ''), code('b2', 'B')])).arrayBuffer()))
    expect(Object.keys(files)).toEqual(['B.svg'])
  })

  test('are given up when that is asked for', async () => {
    const stopped = new AbortController()
    stopped.abort()
    await expect(zip([code('a1', 'A')], stopped.signal)).rejects.toThrow('aborted')
  })
})

test('no two files have one name, also where capitals do not count', () => {
  const nameOf = uniqueNames('png')
  expect(['Menu', 'menu', 'Menu 2', 'MENU', '../..', '///'].map(nameOf)).toEqual([
    'Menu.png',
    'menu-2.png',
    'Menu-2-2.png',
    'MENU-3.png',
    'qr-code.png',
    'qr-code-2.png',
  ])
})
