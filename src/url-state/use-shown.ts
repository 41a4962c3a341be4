import { useParam } from './use-param.ts'

/** How many rows of a long list are in sight, held in the URL; the first few unless it says more. */
export function useShown(
  name: string,
  first: number,
): { readonly first: number; readonly count: number; readonly show: (count: number) => void } {
  const [text, set] = useParam(name)
  return {
    first,
    count: /^\d{1,6}$/.test(text) ? Math.max(first, Number(text)) : first,
    show: (count) => set(count > first ? String(count) : ''),
  }
}
