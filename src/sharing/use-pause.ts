import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Link } from '#contract/links.ts'
import { changeLink, keepChangedLink } from '#src/api/links.ts'
import { announce } from '#src/ui/announcer.tsx'
import * as words from '#words/sharing/list.ts'

/** Pauses a link, or lets it go on; shown when the server has done it, for only then it is so. */
export function usePause({ id, name, state }: Link) {
  const client = useQueryClient()
  const paused = state !== 'paused'
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => changeLink(id, { paused }),
    onSuccess: (changed) => {
      keepChangedLink(client, changed)
      announce(paused ? words.isPaused(name) : words.isResumed(name))
    },
  })
  return { toggle: () => mutate(), isBusy: isPending, fault: error?.message }
}
