import type { ReactNode } from 'react'

/** Names and values, one below the other. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">{children}</dl>
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="wrap-anywhere tabular-nums">{children}</dd>
    </>
  )
}

/** Under the figures: what they mean, for whoever does not run the server. */
export function Meaning({ children }: { children: ReactNode }) {
  return <p className="mt-auto pt-4 text-xs text-pretty text-muted">{children}</p>
}
