import { useSource } from './use-source.ts'

/** Whether the totals of all codes are looked at again and again, so that there is a pulse to ask for. */
export function useIsWatched(): boolean {
  return useSource(({ connection }) => connection?.pulse !== undefined) === true
}
