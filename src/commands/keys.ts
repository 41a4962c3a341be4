/** Keys as the table of commands writes them: in the words of a keyboard, and of a screen reader. */
import * as words from '#words/commands.ts'

const SHOWN: Readonly<Record<string, string>> = {
  Control: words.caps.control,
  Meta: '⌘',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: words.caps.escape,
}

/** The caps of one key, of keys held together (`Control+k`) or of keys pressed one after the other (`g o`). */
export function capsOf(keys: string): readonly string[] {
  return keys.split(/[ +]/).map((key) => SHOWN[key] ?? key.toUpperCase())
}

/** In a sentence: `T or N`, `G then O`, `Ctrl K`. */
export function keysInWords(alternatives: readonly string[]): string {
  const inTurn = (keys: string) => words.inTurn(keys.split(' ').map((step) => capsOf(step).join(' ')))
  return words.anyOf(alternatives.map(inTurn))
}

/**
 * For `aria-keyshortcuts`: `T N` are alternatives there. Keys one after the other cannot be written in it; undefined where
 * there are only such.
 */
export function ariaKeys(alternatives: readonly string[]): string | undefined {
  const single = alternatives.filter((keys) => !keys.includes(' '))
  return single.length === 0
    ? undefined
    : single.map((keys) => keys.replace(/\b[a-z]$/, (letter) => letter.toUpperCase())).join(' ')
}
