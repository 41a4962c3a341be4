import { useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { LONGEST_EMBED_NAME, type Embed } from '#contract/embed-answers.ts'
import { EMBEDS_KEY, changeEmbed } from '#src/api/embeds.ts'
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
  const [told, setTold] = useState('')
  const [isBusy, setBusy] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const named = hostsOf(hosts)
    const fault = faultOfHosts(named)
    if (name.trim() === '') return setTold(makeWords.faults.name)
    if (fault !== undefined) return setTold(hostFaultInWords(fault))
    setTold('')
    setBusy(true)
    try {
      const changed = await changeEmbed(embed.id, { name: name.trim(), hosts: [...named] })
      client.setQueryData<readonly Embed[]>(EMBEDS_KEY, (all) =>
        all?.map((one) => (one.id === embed.id ? changed : one)),
      )
      announce(words.isSaved(changed.name))
      dismiss()
    } catch (error) {
      setTold((error as Error).message)
      setBusy(false)
    }
  }
  return (
    <form noValidate onSubmit={(event) => void save(event)} className="space-y-4 px-4 pb-4">
      <TextField
        label={makeWords.name}
        required
        dir="auto"
        maxLength={LONGEST_EMBED_NAME}
        value={name}
        onChange={setName}
      />
      <HostsField label={makeWords.hosts} value={hosts} onChange={setHosts} />
      <FormEnd told={told} act={words.save} isBusy={isBusy} />
    </form>
  )
}
