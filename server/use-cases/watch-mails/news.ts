/** What is new on the watch list, for somebody who has been told of it before. Pure. */
import type { WatchList } from '#contract/watch-list.ts'
import { MOST_ROWS_MAILED, type MailedList } from '#contract/watch-mail-answers.ts'
import type { WatchNews } from '#server/mail/watch-mail.ts'

interface News extends Pick<WatchNews, 'lists' | 'still'> {
  readonly notKnown: readonly MailedList[]
  /** Names of all rows that stand on the lists, and of those that are new. */
  readonly told: readonly string[]
  readonly mailed: readonly string[]
}

/** `wanted`: which lists are told of. `told`: names of the rows that were. */
export function newsOf(list: WatchList, wanted: readonly MailedList[], told: readonly string[]): News {
  const before = new Set(told)
  /** A row is called the same as long as it tells of the same thing. */
  const rowsOf = <Code>(name: MailedList, codes: readonly Code[] | undefined, nameOf: (code: Code) => string) =>
    wanted.includes(name) ? (codes ?? []).map((code) => ({ name: `${name} ${nameOf(code)}`, code })) : []
  // A code that was scanned and has gone silent again has done so on another day, even where nobody has looked in between.
  const silent = rowsOf('silent', list.silent?.codes, ({ since, id }) => `${since} ${id}`)
  const rising = rowsOf('rising', list.rising?.codes, ({ id }) => id)
  const neverScanned = rowsOf('neverScanned', list.neverScanned.codes, ({ id }) => id)

  const names = [silent, rising, neverScanned].flat().map(({ name }) => name)
  const mailed = names.filter((name) => !before.has(name))
  const newOf = <Code>(rows: readonly { readonly name: string; readonly code: Code }[]) => {
    const codes = rows.filter(({ name }) => !before.has(name)).map(({ code }) => code)
    return { count: codes.length, codes: codes.slice(0, MOST_ROWS_MAILED) }
  }
  const notKnown = wanted.filter((name) => list[name] === null)
  return {
    lists: { silent: newOf(silent), rising: newOf(rising), neverScanned: newOf(neverScanned) },
    still: names.length - mailed.length,
    notKnown,
    // Of what is not known now nobody can say that it is over.
    told: [...names, ...told.filter((name) => notKnown.some((unknown) => name.startsWith(`${unknown} `)))],
    mailed,
  }
}
