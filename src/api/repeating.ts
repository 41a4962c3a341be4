/** What repeats by itself until somebody changes, pauses or ends it, as a list on the server that is answered whole. */
import { queryOptions, type QueryClient, type UseMutationOptions } from '@tanstack/react-query'
import { getJson } from './client.ts'
import { asFigures } from './queries.ts'
import { send } from './send.ts'

/** What can be done with one: made of an input, changed to a plan. */
type Action<Input, Plan> =
  | { readonly kind: 'add'; readonly input: Input }
  | { readonly kind: 'change'; readonly id: string; readonly plan: Plan }
  | { readonly kind: 'pause'; readonly id: string; readonly paused: boolean }
  | { readonly kind: 'remove'; readonly id: string }

/** The list, asked for as figures are: its things act by themselves, and others may change them. */
export function listQuery<All>(path: string, parsed: (body: unknown) => All) {
  return queryOptions({
    queryKey: [path],
    queryFn: async ({ signal }) => parsed(await getJson(path, signal)),
    ...asFigures,
  })
}

/** Does something with one, and shows it when the server has done it, for only then it is so. */
export function listAction<Input extends object, Plan extends object>(
  client: QueryClient,
  path: string,
  parsed: (body: unknown) => object,
): UseMutationOptions<unknown, Error, Action<Input, Plan>> {
  const { queryKey } = listQuery(path, parsed)
  const pathOf = (id: string) => `${path}/${encodeURIComponent(id)}`
  const act = async (action: Action<Input, Plan>): Promise<object | undefined> => {
    switch (action.kind) {
      case 'add':
        return parsed(await send('POST', path, action.input))
      case 'change':
        return parsed(await send('PUT', pathOf(action.id), action.plan))
      case 'pause':
        return parsed(await send('POST', `${pathOf(action.id)}/pause`, { paused: action.paused }))
      case 'remove':
        await send('DELETE', pathOf(action.id))
        return undefined
    }
  }
  return {
    mutationFn: act,
    onSuccess: (all) =>
      all === undefined ? client.invalidateQueries({ queryKey }) : client.setQueryData(queryKey, all as object),
  }
}
