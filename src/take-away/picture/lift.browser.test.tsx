import type { ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '#src/index.css'
import { lift } from './lift.ts'

/** Lifts a part that is 400 pixels wide, and stands somewhere on the page. */
async function lifted(part: ReactNode) {
  const screen = await render(
    <main style={{ padding: '37px' }}>
      <div data-testid="part" className="relative w-100 text-ink" style={{ colorScheme: 'light' }}>
        {part}
      </div>
    </main>,
  )
  const drawing = lift(screen.getByTestId('part').element() as HTMLElement)
  const texts = [...drawing.querySelectorAll('text')]
  const at = (element: Element | undefined, name: string) => Number(element?.getAttribute(name))
  return { drawing, texts, words: texts.map(({ textContent }) => textContent), at }
}

describe('a part of the page as a drawing', () => {
  test('has its boxes at their places, in colours that every program knows', async () => {
    const { drawing } = await lifted(
      <div className="ml-10 h-8 w-25 rounded-sm" style={{ background: 'oklch(0.6279554 0.257704 29.2338)' }} />,
    )
    const box = drawing.querySelector('rect')
    const { x, y, width, height, rx, fill } = Object.fromEntries(
      [...box!.attributes].map(({ name, value }) => [name, value]),
    )
    // Pure red, written in oklch as the standard converts it.
    expect({ x, y, width, height, rx, fill }).toEqual({
      x: '40',
      y: '0',
      width: '100',
      height: '32',
      rx: '4',
      fill: '#ff0000',
    })
  })

  test('has its tokens as the light theme has them', async () => {
    const { drawing } = await lifted(<div className="h-4 bg-surface" />)
    expect(drawing.querySelector('rect')?.getAttribute('fill')).toBe('#ffffff')
  })

  test('has each line of a text by itself', async () => {
    const { words, texts, at } = await lifted(<p className="text-sm">{'words and '.repeat(20)}</p>)
    expect(words.length).toBeGreaterThan(1)
    expect(words.join(' ')).toBe('words and '.repeat(20).trim())
    // One under the other, by the height of a line.
    expect(at(texts[1], 'y') - at(texts[0], 'y')).toBeCloseTo(20, 0)
    expect(at(texts[1], 'x')).toBe(at(texts[0], 'x'))
  })

  test('cuts a text where the page cuts it', async () => {
    const { words } = await lifted(<p className="w-30 truncate">A title that is longer than its place</p>)
    expect(words[0]).toMatch(/^A title that.*…$/)
    expect(words[0]!.length).toBeLessThan(25)
  })

  test('holds a number at its right edge, whatever font draws it', async () => {
    const { texts, at } = await lifted(<p className="w-50 text-right">1,234</p>)
    expect(texts[0]?.getAttribute('text-anchor')).toBe('end')
    expect(at(texts[0], 'x')).toBe(200)
  })

  test('reads a text from the right from the right', async () => {
    const { texts, at } = await lifted(
      <p dir="rtl" className="w-50">
        منشور الافتتاح
      </p>,
    )
    expect(texts[0]?.getAttribute('direction')).toBe('rtl')
    // The start of such a text is its right edge.
    expect(texts[0]?.getAttribute('text-anchor')).toBeNull()
    expect(at(texts[0], 'x')).toBe(200)
  })

  test('leaves out what is pressed and what is only heard', async () => {
    const { words } = await lifted(
      <>
        <p>
          Kept<span className="sr-only">, for ears</span>
        </p>
        <button type="button">Press</button>
        <details>
          <summary>Show as table</summary>
        </details>
        <p data-screen-only>Hover here</p>
      </>,
    )
    expect(words).toEqual(['Kept'])
  })

  test('has drawings with what the style sheet says of them', async () => {
    const { drawing } = await lifted(
      <svg width="20" height="10" className="stroke-series-2" style={{ stroke: '#00f' }}>
        <path d="M0 5H20" stroke="#c45500" strokeWidth="2" strokeDasharray="4 2" />
        <rect width="20" height="10" fill="var(--surface)" className="hidden" />
      </svg>,
    )
    const path = drawing.querySelector('path')
    expect(path?.getAttribute('stroke')).toBe('#c45500')
    expect(path?.getAttribute('stroke-width')).toBe('2')
    expect(path?.getAttribute('stroke-dasharray')).toBe('4, 2')
    expect(drawing.querySelectorAll('rect')).toHaveLength(0)
    expect(new XMLSerializer().serializeToString(drawing)).not.toMatch(/class=|style=|var\(/)
  })
})
