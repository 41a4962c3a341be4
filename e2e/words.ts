/** Finds what a page says in English although it is read in another language. */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const WORDS = fileURLToPath(new URL('../src/words/', import.meta.url))
const SCANS = fileURLToPath(new URL('fixtures/scans.csv', import.meta.url))

/** Words that English sentences are made of and German ones are not. */
const ENGLISH =
  /\b(and|are|as of|before|by|each|every|from|has|have|is|no|not|of|or|since|than|that|the|this|to|when|with|your?)\b/i

/** Names of codes, campaigns and clients are in whatever language their owners gave them. */
const DATA =
  readFileSync(SCANS, 'utf8').match(/Night of museums|Menu, table 4|Door sticker|Expo stand|Spring menu/g) ?? []

/** What the first language says otherwise than this one; of functions nothing is known before they are called. */
export async function foreignWords(language: string): Promise<ReadonlySet<string>> {
  const english = new Set<string>()
  const own = new Set<string>()
  for (const file of globSync('**/*.{ts,tsx}', { cwd: `${WORDS}en` })) {
    collect(await import(`${WORDS}en/${file}`), english)
    collect(await import(`${WORDS}${language}/${file}`), own)
  }
  return new Set([...english].filter((text) => !own.has(text)))
}

function collect(words: unknown, into: Set<string>): void {
  if (typeof words === 'string') into.add(words.trim())
  else if (typeof words === 'object' && words !== null) Object.values(words).forEach((word) => collect(word, into))
}

/**
 * All English that the page shows or tells: words of the language files, and whatever reads like it. Of texts that differ
 * only in their figures one.
 */
export async function englishOn(page: Page, foreign: ReadonlySet<string>): Promise<string[]> {
  const texts = new Map((await page.evaluate(textsOfPage)).map((text) => [text.replace(/\d+/g, '0'), text]))
  return [...texts.values()].filter((text) => foreign.has(text) || ENGLISH.test(withoutData(text)))
}

function withoutData(text: string): string {
  return [...new Set(DATA)].reduce((rest, name) => rest.replaceAll(name, ''), text)
}

/** Runs in the page: its texts and what it tells of them, but for what is marked as English or is code. */
function textsOfPage(): string[] {
  const found: string[] = [document.title]
  const isForeign = (element: Element | null) => element !== null && element.closest('[lang="en"], script, style, code')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (!isForeign(parentElement)) found.push(textContent ?? '')
  }
  const told = [
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'aria-roledescription',
    'title',
    'placeholder',
    'alt',
  ]
  for (const element of document.querySelectorAll(told.map((name) => `[${name}]`).join())) {
    if (!isForeign(element)) found.push(...told.map((name) => element.getAttribute(name) ?? ''))
  }
  return found.map((text) => text.trim()).filter((text) => text !== '')
}
