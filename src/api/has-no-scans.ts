import { useIsGuest } from './guest.ts'
import { useSource } from './use-source.ts'

/** Whether there is no scan at all, of anybody; false until the source has said so, and for guests, who cannot help it. */
export function useHasNoScans(): boolean {
  const isGuest = useIsGuest()
  const kind = useSource((source) => source.kind)
  return kind === 'empty' && !isGuest
}
