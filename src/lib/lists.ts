import { LOCALE } from '#words/language.ts'

const list = new Intl.ListFormat(LOCALE, { type: 'conjunction' })

/** `codes, campaigns and clients` */
export function formatList(names: readonly string[]): string {
  return list.format(names)
}
