import { useState } from 'react'
import type { Shown } from '#contract/embeds.ts'
import { SCOPE_KINDS } from '#contract/scope.ts'
import { SelectField } from '#src/ui/select-field.tsx'
import { kinds } from '#words/embeds/make.ts'
import * as words from '#words/embeds/builder.ts'
import { SubjectField } from './subject-field.tsx'

const KINDS = ['organisation', ...SCOPE_KINDS] as const

/** For whom the preview and the code are, where each token says what it shows. */
export default function SubjectSettings({
  show,
  onPick,
}: {
  show: Shown | undefined
  onPick: (show: Shown | undefined) => void
}) {
  const [kind, setKind] = useState(show?.kind ?? 'client')
  return (
    <div className="space-y-2">
      <SelectField
        label={words.subject}
        value={kind}
        options={KINDS.map((value) => ({ value, label: kinds[value] }))}
        onChange={(next) => {
          setKind(next)
          onPick(next === 'organisation' ? { kind: next } : undefined)
        }}
      />
      {kind !== 'organisation' && (
        <SubjectField
          key={kind}
          kind={kind}
          id={show !== undefined && show.kind === kind && 'id' in show ? show.id : ''}
          onPick={({ id }) => onPick(id === '' ? undefined : { kind, id })}
        />
      )}
    </div>
  )
}
