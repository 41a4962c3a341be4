import { useFilters } from './use-filters.ts'

/** The filters of the page as somebody outside can have them: tags are for those who work here. */
export function useFiltersForGuests(): ReturnType<typeof useFilters> {
  const filters = useFilters()
  const { tag, ...only } = filters.only
  return tag === undefined ? filters : { ...filters, only }
}
