import { memo } from 'react'
import { Button } from '#src/ui/button.tsx'
import { FilterPill } from '#src/ui/filter-pill.tsx'
import * as words from '#words/reports/qr-list/filters.ts'
import { CreatedForm, OwnerForm, ScansForm, SilentForm } from './filter-forms.tsx'
import { createdInWords, ownerInWords, scansInWords, silentInWords } from './filter-words.ts'
import { NO_FILTERS, ownersOf, type QrFilters } from './filters.ts'
import type { QrRow, Told } from './select.ts'

/**
 * The filters of the list: those that are set can be changed and taken away, the others added. Not drawn anew with each
 * letter of the search.
 */
export const FilterBar = memo(function FilterBar({
  rows,
  told,
  filters,
  mostSilentDays,
  onChange,
}: {
  rows: readonly QrRow[]
  told: Told
  filters: QrFilters
  /** For how long silence can be told; none where it cannot be. */
  mostSilentDays: number
  onChange: (filters: QrFilters) => void
}) {
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

/** Counted only when the filter is opened. */
function Owners({
  rows,
  kind,
  ...rest
}: {
  rows: readonly QrRow[]
  kind: 'campaign' | 'client'
  value: string | undefined
  onPick: (id: string) => void
}) {
  return <OwnerForm kind={kind} owners={ownersOf(rows, kind)} {...rest} />
}

/** By any of its codes; the id where it has none, as in an old link. */
function nameOf(rows: readonly QrRow[], kind: 'campaign' | 'client', id: string): string {
  if (id === '') return ''
  return rows.find((row) => row[kind]?.id === id)?.[kind]?.name || id
}
