/** Whether text is drawn here as it was where the pictures were approved: other fonts give other pictures. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from '@playwright/test'

export const FONTS_FILE = fileURLToPath(new URL('approved/fonts.json', import.meta.url))

/** The scripts that occur in the demo, for each may come from another font. */
const SAMPLES = {
  latin: 'Scanned 1,234.5 times — Größe, Île, Łódź',
  greek: 'Θερμαϊκός',
  cyrillic: 'Кино Орион',
  arabic: 'حدائق الواحة',
  japanese: '麺屋ひかり 天神店',
  devanagari: 'सह्याद्री चाय',
  symbols: '⚽ → · … ≥',
}

/** Widths in CSS pixels by kind of text, and what its pixels come to. */
export interface Fonts {
  readonly widths: Readonly<Record<string, number>>
  readonly pixels: string
}

export async function fontsOf(browser: Browser): Promise<Fonts> {
  // All that may be set otherwise where this is called from.
  const page = await browser.newPage({ viewport: { width: 600, height: 400 }, locale: 'en-GB', colorScheme: 'light' })
  try {
    const lines = Object.entries(SAMPLES).flatMap(([name, text]) =>
      [400, 600].map(
        (weight) => `<div><span id="${name}-${weight}" style="font-weight: ${weight}">${text}</span></div>`,
      ),
    )
    await page.setContent(`<body style="font: 14px ui-sans-serif, system-ui, sans-serif">${lines.join('')}`)
    const widths = await page.$$eval('span', (spans) =>
      Object.fromEntries(spans.map((span) => [span.id, Math.round(span.getBoundingClientRect().width * 100) / 100])),
    )
    const pixels = createHash('sha256')
      .update(await page.screenshot())
      .digest('hex')
      .slice(0, 16)
    return { widths, pixels }
  } finally {
    await page.close()
  }
}

/** Undefined where nothing has been approved yet. */
function approvedFonts(): Fonts | undefined {
  return existsSync(FONTS_FILE) ? (JSON.parse(readFileSync(FONTS_FILE, 'utf8')) as Fonts) : undefined
}

/** What to say where the fonts are others; undefined where they are the same. */
export function fontsDiffer(here: Fonts): string | undefined {
  const approved = approvedFonts()
  if (approved === undefined) return 'No pictures have been approved yet: npm run looks -- --approve.'
  const other = Object.keys(here.widths).filter((name) => here.widths[name] !== approved.widths[name])
  if (other.length === 0 && here.pixels === approved.pixels) return undefined
  const what = other.length === 0 ? 'the pixels of text' : `the widths of ${other.join(', ')}`
  return `Pictures are not compared: ${what} differ here from where they were approved, by other fonts or another browser.`
}
