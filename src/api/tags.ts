import { queryOptions, useQuery } from '@tanstack/react-query'
import { TAGS_PATH, tagsAnswer, type Tag } from '#contract/tags.ts'
import { checked, getJson } from './client.ts'
import { repeats } from './queries.ts'
import { useRights } from './session.ts'

const KEY = 'tags'

/** They seldom change, and there may be many codes. */
const KEPT_MS = 5 * 60_000

export interface Tags {
  /** By name. */
  readonly all: readonly Tag[]
  /** Names of the tags that a code has, by name. */
  readonly of: (codeId: string) => readonly string[]
}

const NONE: readonly string[] = []

/** All tags that codes have. */
export function tagsQuery() {
  return queryOptions({
    queryKey: [KEY],
    queryFn: async ({ signal }): Promise<Tags> => readTags(await getJson(TAGS_PATH, signal)),
    staleTime: KEPT_MS,
    structuralSharing: false,
    ...repeats,
  })
}

/** What the server answers, by tag and by code. */
export function readTags(body: unknown): Tags {
  const all = checked(tagsAnswer, KEY, body).data
  const namesOf = new Map<string, string[]>()
  for (const { name, codes } of all) {
    for (const id of codes) {
      const names = namesOf.get(id)
      if (names === undefined) namesOf.set(id, [name])
      else names.push(name)
    }
  }
  return { all, of: (id) => namesOf.get(id) ?? NONE }
}

/** All tags, for those who work here; guests do not ask. */
export function useTags() {
  const enabled = useRights().includes('seeAll')
  return useQuery({ ...tagsQuery(), enabled })
}
