import { Problem } from '#contract/problem.ts'
import type { PartScope, Scope } from '#contract/scope.ts'
import type { Figures } from '#server/sources/source.ts'

type Named = Pick<PartScope, 'kind' | 'id'>

/** What clients, campaigns and codes are called; undefined for what there is not. */
export type NameOf = (subject: Named) => string | undefined

/** The names of all these within a scope, by one question for each kind. Throws what the source throws. */
export async function namesOf(figures: Figures, scope: Scope, subjects: readonly Named[]): Promise<NameOf> {
  const source = figures.within(scope)
  const names = new Map<string, string>()
  for (const kind of new Set(subjects.map((subject) => subject.kind))) {
    const wanted = new Set(subjects.filter((subject) => subject.kind === kind).map(({ id }) => id))
    const note = (id: string, name: string) => wanted.has(id) && names.set(keyOf({ kind, id }), name || id)
    if (kind === 'qr') for (const { id, title } of (await source.qrs()).data) note(id, title)
    if (kind === 'campaign') for (const { id, name } of (await source.campaigns()).data) note(id, name)
    if (kind === 'client') for (const { id, name } of (await source.clients()).data) note(id, name)
  }
  return (subject) => names.get(keyOf(subject))
}

/** The same, without names where the source does not answer: not to know a name is no reason to show nothing. */
export async function namesIfKnown(figures: Figures, scope: Scope, subjects: readonly Named[]): Promise<NameOf> {
  try {
    return await namesOf(figures, scope, subjects)
  } catch (error) {
    if (error instanceof Problem) return () => undefined
    throw error
  }
}

function keyOf({ kind, id }: Named): string {
  return `${kind} ${id}`
}
