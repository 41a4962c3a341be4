/** Names of columns in sentences for people, and what a column that is not read was probably meant to be. */
import type { Column } from '#server/sources/import-kinds.ts'

/** Enough names to recognise the file by; a binary file taken for text must not flood the terminal. */
export function list(names: readonly string[], most = 40): string {
  const shown = names.slice(0, most).map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name))
  return shown.join(', ') + (names.length > most ? ` and ${names.length - most} more` : '')
}

/** Columns named in a note: the others are in the file's header. */
const MOST_UNREAD = 12

/**
 * Says which columns are left out, those first that are nearly called like one of ours. Undefined where there are none.
 *
 * @param free our columns that nothing in the file is read as.
 */
export function unreadNote(unread: readonly string[], free: readonly Column[]): string | undefined {
  if (unread.length === 0) return undefined
  const near = new Map<string, Column>()
  for (const name of unread) {
    const meant = meantBy(
      name,
      free.filter((column) => ![...near.values()].includes(column)),
    )
    if (meant !== undefined) near.set(name, meant)
  }
  const [first] = near
  const inOrder = [...near.keys(), ...unread.filter((name) => !near.has(name))]
  const named = inOrder.map((name) => (near.has(name) ? `${name} (${near.get(name)}?)` : name))
  const example = first === undefined ? '' : `, such as ${mapping(first[1], first[0])}`
  return `Not read: ${list(named, MOST_UNREAD)}. --map COLUMN=NAME takes one${example}.`
}

/** Our words for some that vendors have. */
const VENDORS_WORDS: Readonly<Record<string, Column>> = {
  ua: 'user_agent',
  long_url: 'destination_url',
  short_link: 'short_url',
  state: 'region',
}

/** The column whose name this is nearly: written otherwise, without `_id` or `_at`, or with a word more. */
function meantBy(name: string, free: readonly Column[]): Column | undefined {
  const words = name
    .split('.')
    .at(-1)!
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '_')
    .replaceAll(/^_|_$/g, '')
    .replace('referer', 'referrer')
  const meant = VENDORS_WORDS[words] ?? words
  return free.find(
    (column) =>
      meant.replaceAll('_', '') === column.replaceAll('_', '') ||
      meant === column.replace(/_(id|at)$/, '') ||
      meant === column.replace(/^qr_/, '') ||
      meant.endsWith(`_${column}`) ||
      // An id of a device tells visitors apart, and is no kind of device.
      (meant.startsWith(`${column}_`) && !meant.endsWith('_id')),
  )
}

/** The column of the file whose name is nearly that of ours, if there is one. */
export function nearlyCalled(column: Column, names: readonly string[]): string | undefined {
  return names.find((name) => meantBy(name, [column]) !== undefined)
}

/** The option that takes a column from another name, as it is typed in a shell. */
export function mapping(column: Column, name: string): string {
  const text = `${column}=${name}`
  return `--map ${/^[\w.=-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`}`
}
