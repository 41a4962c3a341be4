import { SearchX } from 'lucide-react'
import * as words from '#words/ui/list.ts'
import { Button } from './button.tsx'
import { Message } from './message.tsx'
import { useHandedOnFocus } from './use-handed-on-focus.ts'

/** In the place of rows where the search or the filters leave none; what undoes them goes away with it. */
export function NoMatch({
  what,
  query,
  onClear,
  onClearFilters,
}: {
  /** The rows by their name: "QR codes". */
  what: string
  query: string
  onClear: () => void
  onClearFilters?: (() => void) | undefined
}) {
  const wanted = query.trim()
  const search = useHandedOnFocus<HTMLButtonElement>()
  const filters = useHandedOnFocus<HTMLButtonElement>()
  // A list that is not searched is empty by its filters.
  const isFiltered = wanted === '' || onClearFilters !== undefined
  return (
    <Message kind="empty" Icon={SearchX} title={words.noMatch(what, { wanted, isFiltered })}>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        {wanted !== '' && (
          <Button ref={search} onClick={onClear}>
            {words.clearSearch}
          </Button>
        )}
        {onClearFilters && (
          <Button ref={filters} onClick={onClearFilters}>
            {words.clearFilters}
          </Button>
        )}
      </div>
    </Message>
  )
}
