import { useParam } from '#src/url-state/use-param.ts'

/** Whether timelines are added up from their first bucket on, instead of telling of each by itself. In the address as `?chart=total`. */
export function useRunningTotal(): [boolean, (wanted: boolean) => void] {
  const [text, set] = useParam('chart')
  return [text === 'total', (wanted) => set(wanted ? 'total' : '')]
}
