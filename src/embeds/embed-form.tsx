import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { LONGEST_EMBED_NAME, type EmbedMade } from '#contract/embed-answers.ts'
import type { EmbedInput } from '#contract/embeds.ts'
import { SCOPE_KINDS } from '#contract/scope.ts'
import { makeEmbed } from '#src/api/embeds.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Failure } from '#src/ui/failure.tsx'
import { SelectField } from '#src/ui/select-field.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { kinds as kindNames } from '#words/embeds/list.ts'
import * as words from '#words/embeds/make.ts'
import { HostsField } from '#src/framing/hosts-field.tsx'
import { hostFaultInWords } from '#src/framing/hosts-in-words.ts'
import { faultOfHosts, hostsOf } from '#src/framing/hosts.ts'
import { SubjectField } from './subject-field.tsx'
import { useSubjects } from './subject-list.ts'

const KINDS = ['organisation', ...SCOPE_KINDS, 'token'] as const

/** What an embed shows, as the form has it; the id is empty while none is chosen, and where none is needed. */
export interface Chosen {
  readonly kind: (typeof KINDS)[number]
  readonly id: string
}

/** What a new embed is called, what it shows, and which sites may show it. */
export function EmbedForm({ first, onMade }: { first: Chosen; onMade: (made: EmbedMade) => void }) {
  const [{ kind, id }, setChosen] = useState(first)
  const [typed, setTyped] = useState<string>()
  const [hosts, setHosts] = useState('')
  const [fault, setFault] = useState('')
  const making = useMutation({ mutationFn: makeEmbed, onSuccess: onMade })
  const part = kind === 'organisation' || kind === 'token' ? undefined : kind
  const named = useSubjects(part).all?.find((one) => one.id === id)?.name
  const name = typed ?? (part === undefined ? '' : (named ?? '').slice(0, LONGEST_EMBED_NAME))
  const make = (event: FormEvent) => {
    event.preventDefault()
    const input = inputOf(name, { kind, id }, hosts)
    setFault(typeof input === 'string' ? input : '')
    if (typeof input !== 'string') making.mutate(input)
  }
  return (
    <form noValidate onSubmit={make} className="space-y-4">
      <SelectField
        label={words.shows}
        value={kind}
        options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(kind) => setChosen({ kind, id: '' })}
      />
      {kind === 'token' && <p className="text-pretty text-muted">{words.tokenMeans}</p>}
      {part !== undefined && (
        <div role="group" aria-label={kindNames[part]}>
          <SubjectField key={part} kind={part} id={id} onPick={(picked) => setChosen({ kind, id: picked.id })} />
        </div>
      )}
      <TextField
        label={words.name}
        required
        dir="auto"
        maxLength={LONGEST_EMBED_NAME}
        value={name}
        onChange={setTyped}
      />
      <HostsField label={words.hosts} value={hosts} onChange={setHosts} />
      <Failure fault={fault} error={making.error} />
      <div className="flex justify-end gap-2">
        <AppLink to={paths.embeds()} className={`${buttonClass('quiet')} max-md:h-11`}>
          {words.cancel}
        </AppLink>
        <Button look="strong" type="submit" isBusy={making.isPending} className="max-md:h-11">
          {words.make}
        </Button>
      </div>
    </form>
  )
}

/** What the server is asked for, or what stands in the way. */
function inputOf(name: string, { kind, id }: Chosen, text: string): EmbedInput | string {
  const hosts = hostsOf(text)
  const fault = faultOfHosts(hosts)
  if (kind !== 'organisation' && kind !== 'token' && id === '') return words.faults.show
  if (name.trim() === '') return words.faults.name
  if (fault !== undefined) return hostFaultInWords(fault)
  const show = kind === 'token' ? null : kind === 'organisation' ? { kind } : { kind, id }
  return { name: name.trim(), show, hosts: [...hosts] }
}
