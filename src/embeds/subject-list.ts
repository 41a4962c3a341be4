import { useQuery } from '@tanstack/react-query'
import type { SCOPE_KINDS } from '#contract/scope.ts'
import { reportQuery } from '#src/api/queries.ts'
import { foldBothWays, matcherOf } from '#src/lib/fold.ts'

export type PartKind = (typeof SCOPE_KINDS)[number]

export interface Named {
  readonly id: string
  readonly name: string
}

/** All clients, campaigns or codes by id and name; nothing is asked where there is no kind. */
export function useSubjects(kind: PartKind | undefined) {
  const clients = useQuery({ ...reportQuery('clients'), enabled: kind === 'client' })
  const campaigns = useQuery({ ...reportQuery('campaigns'), enabled: kind === 'campaign' })
  const qrs = useQuery({ ...reportQuery('qrs'), enabled: kind === 'qr' })
  const { data, error } = { client: clients, campaign: campaigns, qr: qrs }[kind ?? 'qr']
  return { all: kind && data?.data.map(toNamed), error: kind && error }
}

function toNamed(row: { id: string; name: string } | { id: string; title: string }): Named {
  const name = 'name' in row ? row.name : row.title
  return { id: row.id, name: name === '' ? row.id : name }
}

/** Those that have each word of the text in their name or id, whatever its case and accents. */
export function findNamed(all: readonly Named[], text: string): readonly Named[] {
  const fits = matcherOf(text)
  return all.filter(({ id, name }) => fits(foldBothWays(`${name}\n${id}`)))
}
