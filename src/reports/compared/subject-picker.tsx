import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { useCanFilter } from '#src/api/can-filter.ts'
import { reportQuery } from '#src/api/queries.ts'
import { useTags } from '#src/api/tags.ts'
import { indexList } from '#src/lib/list-index.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { OptionSearch } from '#src/ui/option-search.tsx'
import { Popover } from '#src/ui/popover.tsx'
import { keyOf, type Compared, type PartSubject } from '#src/url-state/compare.ts'
import * as words from '#words/reports/compared.ts'

interface SubjectPickerProps {
  /** On the button. */
  readonly name: string
  readonly look?: 'plain' | 'strong'
  readonly align?: 'start' | 'end'
  /** What is not offered any more. */
  readonly taken?: readonly Compared[]
  readonly onPick: (subject: PartSubject) => void
  /** Where tags can be picked too, if the source can count by them: what is done with one. */
  readonly onPickTag?: ((name: string) => void) | undefined
  /** What stands before them and is no single one of them: what it is called there, and what is done then. */
  readonly first?: readonly First[]
}

interface First {
  readonly name: string
  readonly onPick: () => void
}

/** A button behind which a client, a campaign, a code or a tag is found. */
export function SubjectPicker({
  name,
  look = 'plain',
  align = 'start',
  taken = NONE,
  onPick,
  onPickTag,
  first = NONE_FIRST,
}: SubjectPickerProps) {
  return (
    <Popover
      title={words.find}
      align={align}
      className={`${buttonClass(look)} max-md:h-11`}
      trigger={
        <>
          <Plus aria-hidden className="size-4" />
          {name}
        </>
      }
    >
      <div className="min-h-75 w-88 max-w-full">
        <Choice taken={taken} onPick={onPick} onPickTag={onPickTag} first={first} />
      </div>
    </Popover>
  )
}

const NONE: readonly Compared[] = []
const NONE_FIRST: readonly First[] = []

/** Kind of those that stand first; their keys are their places, and all others have a colon. */
const FIRST_KIND = 'first'

interface Choosable extends Record<'id' | 'name' | 'key', string> {
  readonly kind: Compared['kind'] | typeof FIRST_KIND
  /** Those that are larger come first. */
  readonly rank: number
}

const searched = ({ name, id }: Choosable) => [name, id]
const largestFirst = { by: ({ rank }: Choosable) => -rank, descending: false }

/** Tags, clients and campaigns are few and stand before the codes, which come with those most scanned first. */
const KIND_RANK = 1e12

const MOST_OPTIONS = 50

function Choice({
  taken,
  onPick,
  onPickTag,
  first,
}: Required<Pick<SubjectPickerProps, 'taken' | 'onPick' | 'first'>> & Pick<SubjectPickerProps, 'onPickTag'>) {
  const dismiss = useDismiss()
  const qrs = useQuery(reportQuery('qrs')).data?.data
  const campaigns = useQuery(reportQuery('campaigns')).data?.data
  const clients = useQuery(reportQuery('clients')).data?.data
  const canFilter = useCanFilter()
  const known = useTags().data?.all
  const tags = onPickTag && canFilter ? known : undefined
  const label = tags?.length ? words.findOrTag : words.find
  const index = useMemo(() => {
    const choosable: Choosable[] = [
      ...first.map(({ name }, at): Choosable => {
        return { kind: FIRST_KIND, id: '', name, key: String(at), rank: 4 * KIND_RANK - at }
      }),
      ...(tags ?? []).map(({ name, codes }) => choice('tag', name, name, 3 * KIND_RANK + codes.length)),
      ...(clients ?? []).map(({ id, name }) => choice('client', id, name, 2 * KIND_RANK)),
      ...(campaigns ?? []).map(({ id, name, totalScans }) => choice('campaign', id, name, KIND_RANK + totalScans)),
      ...(qrs ?? []).map(({ id, title, totalScans }) => choice('qr', id, title, totalScans)),
    ]
    return indexList(choosable, searched)
  }, [qrs, campaigns, clients, tags, first])
  const isTaken = useMemo(() => new Set(taken.map(keyOf)), [taken])
  const isLoading = qrs === undefined || campaigns === undefined || clients === undefined
  return (
    <OptionSearch
      label={label}
      placeholder={label}
      value=""
      nothing={isLoading ? words.loading : words.nothing}
      isComing={isLoading}
      find={(text) => {
        const found = index.select(text, largestFirst, ({ key }) => !isTaken.has(key))
        const options = found.slice(0, MOST_OPTIONS).map(({ key, name, kind }) => ({
          value: key,
          label: name,
          detail: kind === FIRST_KIND ? '' : words.kinds[kind],
        }))
        return { options, more: found.length - options.length }
      }}
      onPick={(key) => {
        const colon = key.indexOf(':')
        const kind = key.slice(0, colon) as Compared['kind']
        const id = decodeURIComponent(key.slice(colon + 1))
        if (colon < 0) first[Number(key)]?.onPick()
        else if (kind === 'tag') onPickTag?.(id)
        else onPick({ kind, id })
        dismiss()
      }}
    />
  )
}

function choice(kind: Compared['kind'], id: string, name: string, rank: number): Choosable {
  return { kind, id, name: name || id, key: keyOf({ kind, id }), rank }
}
