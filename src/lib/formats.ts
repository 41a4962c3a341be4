/**
 * The platform's formats in the language of the page. Each is made when it is first asked for: on a slow processor the first
 * of a page takes 50 ms, whichever it is, and each other kind up to ten, which no page need wait for that shows none.
 */
import { LOCALE } from '#words/language.ts'

/** What is made when it is first asked for, and then kept. */
export function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

export const numberFormat = (options?: Intl.NumberFormatOptions) => once(() => new Intl.NumberFormat(LOCALE, options))

/** Reads what it formats in UTC, which calendar dates and local times are carried in. */
export const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  once(() => new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options }))
