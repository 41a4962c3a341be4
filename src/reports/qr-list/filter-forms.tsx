import { useState, type ComponentProps, type FormEvent, type ReactNode } from 'react'
import { Button } from '#src/ui/button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { OptionSearch, type Option } from '#src/ui/option-search.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { foldBothWays, matcherOf } from '#src/lib/fold.ts'
import { formatExact } from '#src/lib/numbers.ts'
import * as words from '#words/reports/qr-list/filters.ts'
import type { Owner, QrFilters } from './filters.ts'

/** So many campaigns or clients are listed at once. */
const MOST_OPTIONS = 50

/** A campaign, client or tag out of those that the codes of the list have. */
export function OwnerForm({
  kind,
  owners,
  value,
  onPick,
}: {
  kind: 'campaign' | 'client' | 'tag'
  owners: readonly Owner[]
  value: string | undefined
  onPick: (id: string) => void
}) {
  const dismiss = useDismiss()
  const find = (text: string) => {
    const fits = matcherOf(text)
    const options = owners
      .map(({ id, name, codes }): Option<string> => {
        return { value: id, label: id === '' ? words.noOwner[kind] : name, detail: formatExact(codes) }
      })
      .filter(({ label }) => fits(foldBothWays(label)))
    return { options: options.slice(0, MOST_OPTIONS), more: Math.max(0, options.length - MOST_OPTIONS) }
  }
  return (
    <div className="w-64">
      <OptionSearch
        label={words.names[kind]}
        placeholder={words.findOwner[kind]}
        find={find}
        // No id is a line feed, so nothing is ticked.
        value={value ?? '\n'}
        nothing={words.noSuchOwner[kind]}
        onPick={(id) => {
          onPick(id)
          dismiss()
        }}
      />
    </div>
  )
}

/** From a day to a day of creation. */
export function CreatedForm({ filters, onChange }: FormProps) {
  const [from, setFrom] = useState(filters.createdFrom ?? '')
  const [to, setTo] = useState(filters.createdTo ?? '')
  return (
    <FilterForm
      onSubmit={() => onChange({ createdFrom: from || undefined, createdTo: to || undefined })}
      fault={from !== '' && to !== '' && to < from ? words.daysReversed : undefined}
    >
      <NarrowField label={words.firstDay} type="date" value={from} onChange={setFrom} />
      <NarrowField label={words.lastDay} type="date" value={to} onChange={setTo} />
    </FilterForm>
  )
}

/** At least and at most so many scans, or none at all. */
export function ScansForm({ filters, onChange }: FormProps) {
  const dismiss = useDismiss()
  const [atLeast, setAtLeast] = useState(String(filters.atLeast ?? ''))
  const [atMost, setAtMost] = useState(String(filters.atMost ?? ''))
  const count = (text: string) => (text === '' ? undefined : Number(text))
  return (
    <FilterForm
      onSubmit={() => onChange({ atLeast: count(atLeast), atMost: count(atMost) })}
      fault={atLeast !== '' && atMost !== '' && Number(atMost) < Number(atLeast) ? words.countsReversed : undefined}
      other={
        <Button
          onClick={() => {
            onChange({ atLeast: undefined, atMost: 0 })
            dismiss()
          }}
        >
          {words.neverScanned}
        </Button>
      }
    >
      <NarrowField label={words.atLeast} type="number" min={0} value={atLeast} onChange={setAtLeast} />
      <NarrowField label={words.atMost} type="number" min={0} value={atMost} onChange={setAtMost} />
    </FilterForm>
  )
}

/** No scan for so many days. */
export function SilentForm({ filters, onChange, mostDays }: FormProps & { mostDays: number }) {
  const [days, setDays] = useState(String(filters.silentDays ?? Math.min(30, mostDays)))
  return (
    <FilterForm
      onSubmit={() => onChange({ silentDays: Number(days) || undefined })}
      note={words.silentNote(mostDays < LONGEST_DAYS ? mostDays : undefined)}
    >
      <NarrowField label={words.daysSilent} type="number" min={1} max={mostDays} value={days} onChange={setDays} />
    </FilterForm>
  )
}

/** Longer than any code has been there. */
export const LONGEST_DAYS = 36_500

interface FormProps {
  filters: QrFilters
  onChange: (change: Partial<QrFilters>) => void
}

function FilterForm({
  onSubmit,
  fault,
  note,
  other,
  children,
}: {
  onSubmit: () => void
  /** What is wrong with what is filled in. */
  fault?: string | undefined
  note?: string
  /** Another way to set the filter. */
  other?: ReactNode
  children: ReactNode
}) {
  const dismiss = useDismiss()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fault !== undefined) return
    onSubmit()
    dismiss()
  }
  return (
    <form onSubmit={submit} className="w-64">
      <div className="flex gap-3">{children}</div>
      {note !== undefined && <p className="mt-2 text-xs text-pretty text-muted">{note}</p>}
      {fault !== undefined && (
        <p role="alert" className="mt-2 text-xs text-negative">
          {fault}
        </p>
      )}
      <div className="mt-3 flex justify-end gap-2">
        {other}
        <Button type="submit">{words.apply}</Button>
      </div>
    </form>
  )
}

/** Two of them stand side by side in a popover. */
function NarrowField(props: ComponentProps<typeof TextField>) {
  return <TextField className="px-2! tabular-nums" {...props} />
}
