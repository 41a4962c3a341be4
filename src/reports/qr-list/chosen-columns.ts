import { useMemo } from 'react'
import { useParam } from '#src/url-state/use-param.ts'
import { columnsTold, usualColumns, type QrColumn, type Told } from './select.ts'

export interface ChosenColumns {
  readonly shown: readonly QrColumn[]
  readonly show: (column: QrColumn, isShown: boolean) => void
  /** Back to the usual ones; undefined while they are shown. */
  readonly reset: (() => void) | undefined
}

/** The columns that the address names, in `?columns=`; else the usual ones. The title is always there. */
export function useChosenColumns(told: Told): ChosenColumns {
  const [text, setText] = useParam('columns')
  const { shortUrls, owners, tags, lastScan, days, lastHour } = told
  // One object while it says the same, so that what shows it is not drawn anew with each letter of the search.
  return useMemo(() => {
    const told = { shortUrls, owners, tags, lastScan, days, lastHour }
    const all = columnsTold(told)
    const shown = shownOf(text, told)
    return {
      shown,
      show: (column, isShown) =>
        setText(
          textOf(
            all.filter((other) => (other === column ? isShown : shown.includes(other))),
            told,
          ),
        ),
      reset: text === '' ? undefined : () => setText(''),
    }
  }, [text, setText, shortUrls, owners, tags, lastScan, days, lastHour])
}

/** What the address means: columns that are not told are left out of it, and so is what names none. */
export function shownOf(text: string, told: Told): readonly QrColumn[] {
  if (text === '') return usualColumns(told)
  const named = new Set<string>(['title', ...text.split(',')])
  return columnsTold(told).filter((column) => named.has(column))
}

/** As it stands in the address; empty for the usual ones, so that short links stay short. */
export function textOf(shown: readonly QrColumn[], told: Told): string {
  const text = shown.join(',')
  return text === usualColumns(told).join(',') ? '' : text
}
