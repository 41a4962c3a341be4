import { Button } from '#src/ui/button.tsx'
import { Failure } from '#src/ui/failure.tsx'
import { OptionSearch } from '#src/ui/option-search.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import * as words from '#words/embeds/make.ts'
import { findNamed, useSubjects, type Named, type PartKind } from './subject-list.ts'

/** More are not read through. */
const SHOWN = 40

/** Which client, campaign or code: chosen out of all, then shown by its name. */
export function SubjectField({
  kind,
  id,
  onPick,
}: {
  kind: PartKind
  /** Empty for none yet. */
  id: string
  onPick: (picked: Named) => void
}) {
  const { all, error } = useSubjects(kind)
  if (all === undefined) {
    return error ? <Failure error={error} said={words.listMissing} /> : <Skeleton className="h-9" />
  }
  if (id !== '') {
    return (
      <p className="flex items-center justify-between gap-2">
        <bdi className="min-w-0 font-medium wrap-anywhere">{all.find((one) => one.id === id)?.name ?? id}</bdi>
        <Button look="quiet" className="max-md:h-11" onClick={() => onPick({ id: '', name: '' })}>
          {words.change}
        </Button>
      </p>
    )
  }
  const find = (text: string) => {
    const found = findNamed(all, text)
    const options = found.slice(0, SHOWN).map((one) => ({ value: one.id, label: one.name, detail: one.id }))
    return { options, more: Math.max(0, found.length - SHOWN) }
  }
  return (
    <OptionSearch
      label={words.find[kind]}
      placeholder={words.find[kind]}
      find={find}
      value=""
      nothing={words.nothingFound}
      onPick={(picked) => onPick(all.find((one) => one.id === picked)!)}
    />
  )
}
