import { useSearchParams } from 'react-router'
import type { Drill } from './select.ts'

/** Stands in the URL for the unknown region, whose name is empty. */
const UNKNOWN = '-'

/** The place that the URL names: `?country=US&region=California`. */
export function useDrill(): Drill {
  const [search] = useSearchParams()
  const country = search.get('country') ?? undefined
  const region = search.get('region') ?? undefined
  return { country, region: country === undefined ? undefined : region === UNKNOWN ? '' : region }
}

/** The same place as search parameters. */
export function drillParams({ country, region }: Drill): Record<'country' | 'region', string | undefined> {
  return { country, region: region === '' ? UNKNOWN : region }
}
