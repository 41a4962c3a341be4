import { memo } from 'react'
import { useCanFilter } from '#src/api/can-filter.ts'
import { Button } from '#src/ui/button.tsx'
import { FilterPill } from '#src/ui/filter-pill.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/reports/qr-list/filters.ts'
import { CreatedForm, OwnerForm, ScansForm, SilentForm } from './filter-forms.tsx'
import { createdInWords, ownerInWords, scansInWords, silentInWords } from './filter-words.ts'
import { NO_FILTERS, ownersOf, tagsIn, type QrFilters } from './filters.ts'
import type { QrRow, TagsOf, Told } from './select.ts'

/**
 * The filters of the list: those that are set can be changed and taken away, the others added. Not drawn anew with each
 * letter of the search.
 */
export const FilterBar = memo(function FilterBar({
  rows,
  told,
  tagsOf,
  filters,
  mostSilentDays,
  onChange,
}: {
  rows: readonly QrRow[]
  told: Told
  tagsOf: TagsOf | undefined
  filters: QrFilters
  /** For how long silence can be told; none where it cannot be. */
  mostSilentDays: number
  onChange: (filters: QrFilters) => void
}) {
  const canFilter = useCanFilter()
  const change = (changed: Partial<QrFilters>) => onChange({ ...filters, ...changed })
  const isFiltered = Object.values(filters).some((value) => value !== undefined)
  return (
    // One line, which scrolls in its own frame where it is too long: the list is what a person came for.
    <div
      role="group"
      aria-label={words.filters}
      className="-mx-4 mt-1 flex items-center gap-2 overflow-x-auto px-4 py-1"
    >
      {told.owners &&
        (['campaign', 'client'] as const).map((kind) => {
          const id = filters[kind]
          return (
            <FilterPill
              key={kind}
              name={words.names[kind]}
              value={id === undefined ? undefined : ownerInWords(kind, nameOf(rows, kind, id))}
              onRemove={() => change({ [kind]: undefined })}
            >
              <Owners rows={rows} kind={kind} value={id} onPick={(picked) => change({ [kind]: picked })} />
            </FilterPill>
          )
        })}
      {(tagsOf !== undefined || filters.tag !== undefined) && (
        <FilterPill
          name={words.names.tag}
          value={filters.tag === undefined ? undefined : ownerInWords('tag', filters.tag)}
          onRemove={() => change({ tag: undefined })}
        >
          <TagsIn rows={rows} tagsOf={tagsOf ?? NO_TAGS} value={filters.tag} onPick={(tag) => change({ tag })} />
        </FilterPill>
      )}
      {filters.tag && canFilter && (
        <AppLink
          to={`${paths.overview()}?${new URLSearchParams({ tag: filters.tag })}`}
          className="shrink-0 px-2 py-1 text-accent hover:underline"
        >
          {words.itsScans}
        </AppLink>
      )}
      <FilterPill
        name={words.names.created}
        value={createdInWords(filters)}
        onRemove={() => change({ createdFrom: undefined, createdTo: undefined })}
      >
        <CreatedForm filters={filters} onChange={change} />
      </FilterPill>
      <FilterPill
        name={words.names.scans}
        value={scansInWords(filters)}
        onRemove={() => change({ atLeast: undefined, atMost: undefined })}
      >
        <ScansForm filters={filters} onChange={change} />
      </FilterPill>
      {(mostSilentDays > 0 || filters.silentDays !== undefined) && (
        <FilterPill
          name={words.names.silent}
          value={silentInWords(filters)}
          onRemove={() => change({ silentDays: undefined })}
        >
          <SilentForm filters={filters} onChange={change} mostDays={mostSilentDays} />
        </FilterPill>
      )}
      {isFiltered && (
        <Button look="quiet" className="-my-2 text-accent" onClick={() => onChange(NO_FILTERS)}>
          {words.clear}
        </Button>
      )}
    </div>
  )
})

interface Picked {
  value: string | undefined
  onPick: (id: string) => void
}

/** Counted only when the filter is opened. */
function Owners({
  rows,
  kind,
  ...rest
}: {
  rows: readonly QrRow[]
  kind: 'campaign' | 'client'
} & Picked) {
  return <OwnerForm kind={kind} owners={ownersOf(rows, kind)} {...rest} />
}

const NO_TAGS: TagsOf = () => []

/** The same of tags. */
function TagsIn({ rows, tagsOf, ...rest }: { rows: readonly QrRow[]; tagsOf: TagsOf } & Picked) {
  return <OwnerForm kind="tag" owners={tagsIn(rows, tagsOf)} {...rest} />
}

/** By any of its codes; the id where it has none, as in an old link. */
function nameOf(rows: readonly QrRow[], kind: 'campaign' | 'client', id: string): string {
  if (id === '') return ''
  return rows.find((row) => row[kind]?.id === id)?.[kind]?.name || id
}
