import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Embed } from '#contract/embed-answers.ts'
import { EMBEDS_KEY, changeEmbed } from '#src/api/embeds.ts'
import { announce } from '#src/ui/announcer.tsx'
import * as words from '#words/embeds/list.ts'

/** Pauses an embed, or lets it go on; shown when the server has done it, for only then it is so. */
export function useEmbedPause({ id, name, state }: Embed) {
  const client = useQueryClient()
  const paused = state !== 'paused'
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => changeEmbed(id, { paused }),
    onSuccess: (changed) => {
      client.setQueryData<readonly Embed[]>(EMBEDS_KEY, (all) => all?.map((one) => (one.id === id ? changed : one)))
      announce(paused ? words.isPaused(name) : words.isResumed(name))
    },
  })
  return { toggle: () => mutate(), isBusy: isPending, fault: error?.message }
}
