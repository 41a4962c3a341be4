import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Embed } from '#contract/embed-answers.ts'
import type { Link } from '#contract/links.ts'
import { announce } from '#src/ui/announcer.tsx'

/** Pauses a link or an embed, or lets it go on; shown when the server has done it, for only then it is so. */
export function usePause(
  { id, state }: Pick<Link | Embed, 'id' | 'state'>,
  change: (client: QueryClient, id: string, change: { paused: boolean }) => Promise<unknown>,
  said: (paused: boolean) => string,
) {
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (paused: boolean) => change(client, id, { paused }),
    onSuccess: (_, paused) => announce(said(paused)),
  })
  return { toggle: () => mutate(state !== 'paused'), isBusy: isPending, error }
}
