import type { ReactNode } from 'react'

export const source = 'The source'
export const details = 'Details'

/** A clock time, or a date with it. What goes through `aside` is left out where there is little room. */
export const lost = (source: string, since: string, aside: (words: string) => ReactNode) => (
  <>
    {source} has not answered since {since}. You see the figures known then
    {aside('; newer ones come by themselves')}.
  </>
)
