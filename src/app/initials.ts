import { once } from '#src/lib/formats.ts'

const letters = once(() => new Intl.Segmenter(undefined, { granularity: 'grapheme' }))

/** One or two letters that stand for somebody: of the first name and the last, or of what comes before the @; a question mark where there are none. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/@.*/, '')
    .split(/[\s._-]+/)
    .filter((word) => word !== '')
  const chosen = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  return chosen.map((word) => first(word).toLocaleUpperCase()).join('') || '?'
}

function first(word: string): string {
  for (const { segment } of letters().segment(word)) return segment
  return ''
}
