import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { LONGEST_EMBED_NAME, type Embed } from '#contract/embed-answers.ts'
import type { EmbedChange } from '#contract/embeds.ts'
import { changeEmbed } from '#src/api/embeds.ts'
import { FormEnd } from '#src/ui/form-end.tsx'
import { announce } from '#src/ui/announcer.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { TextField } from '#src/ui/text-field.tsx'
import * as words from '#words/embeds/list.ts'
import * as makeWords from '#words/embeds/make.ts'
import { HostsField } from '#src/framing/hosts-field.tsx'
import { hostFaultInWords } from '#src/framing/hosts-in-words.ts'
import { faultOfHosts, hostsOf } from '#src/framing/hosts.ts'

/** In a dialog: what an embed is called, and which sites may show it from now on. */
export function EditEmbed({ embed }: { embed: Embed }) {
  const client = useQueryClient()
  const dismiss = useDismiss()
  const [name, setName] = useState(embed.name)
  const [hosts, setHosts] = useState(embed.hosts.join('\n'))
  const [fault, setFault] = useState('')
  const saving = useMutation({
    mutationFn: (change: EmbedChange) => changeEmbed(client, embed.id, change),
    onSuccess: (changed) => {
      announce(words.isSaved(changed.name))
      dismiss()
    },
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    const named = hostsOf(hosts)
    const hostFault = faultOfHosts(named)
    if (name.trim() === '') return setFault(makeWords.faults.name)
    if (hostFault !== undefined) return setFault(hostFaultInWords(hostFault))
    setFault('')
    saving.mutate({ name: name.trim(), hosts: [...named] })
  }
  return (
    <form noValidate onSubmit={save} className="space-y-4 px-4 pb-4">
      <TextField
        label={makeWords.name}
        required
        dir="auto"
        maxLength={LONGEST_EMBED_NAME}
        value={name}
        onChange={setName}
      />
      <HostsField label={makeWords.hosts} value={hosts} onChange={setHosts} />
      <FormEnd fault={fault} error={saving.error} act={words.save} isBusy={saving.isPending} />
    </form>
  )
}
