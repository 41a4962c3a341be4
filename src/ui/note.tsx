import type { ReactNode } from 'react'

/** In the place of a panel's figures where there is nothing to act on: one quiet sentence. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <p data-nothing className="my-auto py-8 text-center text-balance text-muted">
      {children}
    </p>
  )
}
