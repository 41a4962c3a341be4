import { useMutation } from '@tanstack/react-query'
import type { Finding } from '#contract/embed-doctor.ts'
import type { Embed } from '#contract/embed-answers.ts'
import { askAtDoor } from '#src/api/embed-door.ts'
import { checkToken, lookAtPage } from '#src/api/embeds.ts'
import { doorFinding } from './door.ts'

/** What the doctor is to look at; empty is nothing. */
export interface Asked {
  readonly page: string
  readonly html: string
  readonly token: string
}

const NOTHING = Promise.resolve([])

/** Looks at everything at once: the server at the page and the token, the browser at the way to Scanboard. */
export function useDoctor() {
  const { mutate, data, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: async ({ embed, asked: { page, html, token } }: { embed: Embed; asked: Asked }) => {
      const parts: readonly Promise<readonly Finding[]>[] = [
        token === '' ? NOTHING : checkToken(embed.id, token),
        page === '' ? NOTHING : lookAtPage(embed.id, { page, ...(html !== '' && { html }) }),
        embed.state === 'ended' ? NOTHING : askAtDoor(embed.id).then((door) => [doorFinding(door, embed.hosts)]),
      ]
      return (await Promise.all(parts)).flat()
    },
  })
  return { look: mutate, findings: data, fault: error?.message, isLooking: isPending }
}
