import type { QueryClient, UseMutationOptions } from '@tanstack/react-query'
import { TAGS_PATH, type TagChange } from '#contract/tags.ts'
import { send } from './send.ts'
import { TAGGED_SCANS } from './tagged-scans.ts'
import { readTags, tagsQuery, type Tags } from './tags.ts'

/** Gives tags to codes and takes them away. What is counted by tags is asked for anew. */
export function tagChanges(client: QueryClient): UseMutationOptions<Tags, Error, TagChange> {
  return {
    mutationFn: async (change) => readTags(await send('POST', TAGS_PATH, change)),
    onSuccess: (tags) => {
      client.setQueryData(tagsQuery().queryKey, tags)
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === TAGGED_SCANS || queryKey.some(isOfTag),
      })
    },
  }
}

function isOfTag(asked: unknown): boolean {
  return typeof asked === 'object' && asked !== null && Object.hasOwn(asked, 'tag')
}
