import { startTransition, useOptimistic } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

/**
 * The parameters of the builder, and their setter; empty ones are taken out of the address. They are shown at once, while
 * the address is still on its way: else a field would fall back to what it was for a moment.
 */
export function useBuilderAddress(): [URLSearchParams, (changed: Readonly<Record<string, string>>) => void] {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const [shown, show] = useOptimistic(search)
  const change = (changed: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(shown)
    for (const [name, value] of Object.entries(changed)) {
      if (value === '') next.delete(name)
      else next.set(name, value)
    }
    startTransition(async () => {
      show(next)
      // No step that anybody would walk back: each choice is one of many.
      await navigate({ search: next.toString() }, { replace: true, preventScrollReset: true })
    })
  }
  return [shown, change]
}
