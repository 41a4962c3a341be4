import { LOCALE } from '#words/language.ts'
import { once } from './formats.ts'

const list = once(() => new Intl.ListFormat(LOCALE, { type: 'conjunction' }))

/** `codes, campaigns and clients` */
export function formatList(names: readonly string[]): string {
  return list().format(names)
}
