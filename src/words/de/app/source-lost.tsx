import type { ReactNode } from 'react'

export const source = 'Die Quelle'
export const details = 'Details'

/** A clock time, or a date with it. What goes through `aside` is left out where there is little room. */
export const lost = (source: string, since: string, aside: (words: string) => ReactNode) => (
  <>
    {source} antwortet seit {since} nicht. Sie sehen die bis dahin bekannten Zahlen
    {aside('; neuere kommen von selbst')}.
  </>
)
