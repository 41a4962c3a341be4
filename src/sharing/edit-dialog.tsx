import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Link, LinkChange } from '#contract/links.ts'
import { changeLink } from '#src/api/links.ts'
import { HostsField } from '#src/framing/hosts-field.tsx'
import { hostsOf } from '#src/framing/hosts.ts'
import { now } from '#src/lib/clock.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Choices } from '#src/ui/choices.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { FormEnd } from '#src/ui/form-end.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { useFirstFocus } from '#src/ui/use-first-focus.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/sharing/edit.ts'
import { expiries, hosts } from '#words/sharing/form.ts'
import { ExpiryFields, NameField, PasswordField, faultInWords } from './link-fields.tsx'
import { EXPIRIES, changeOf, faultOfChange, unchanged, type WantedChange } from './wanted.ts'

/** Changes the name of a link, how long it works, its password and who may frame it. What it shows and its address stay. */
export default function EditDialog({ link, onClose }: { link: Link; onClose: () => void }) {
  return (
    <Modal title={words.title(link.name)} size="form" onClose={onClose}>
      <EditForm link={link} />
    </Modal>
  )
}

function EditForm({ link }: { link: Link }) {
  const client = useQueryClient()
  const dismiss = useDismiss()
  const { effectiveZone: zone } = useFilters()
  const [wanted, setWanted] = useState(() => unchanged(link))
  const [told, setTold] = useState('')
  const saving = useMutation({
    mutationFn: (change: LinkChange) => changeLink(client, link.id, change),
    onSuccess: (changed) => {
      announce(words.isChanged(changed.name))
      dismiss()
    },
  })
  const field = useFirstFocus()
  const set = (change: Partial<WantedChange>) => setWanted({ ...wanted, ...change })
  const save = (event: FormEvent) => {
    event.preventDefault()
    const fault = faultOfChange(wanted, zone, now())
    setTold(faultInWords(fault))
    if (fault !== undefined) return
    const change = changeOf(wanted, link, zone, now())
    if (Object.keys(change).length === 0) dismiss()
    else saving.mutate(change)
  }
  return (
    <form noValidate onSubmit={save} className="space-y-4 px-4 pb-4">
      <NameField ref={field} value={wanted.name} onChange={(name) => set({ name })} />
      <ExpiryFields
        value={wanted.expiry}
        choices={[
          { value: 'keep', label: asItIs(link, zone) },
          ...EXPIRIES.map((value) => ({ value, label: expiries[value] })),
        ]}
        onChange={(expiry) => set({ expiry })}
        until={wanted.until}
        onUntil={(until) => set({ until })}
      />
      <div>
        <Choices
          label={words.password}
          showsLabel
          name="link-password"
          value={wanted.asks}
          choices={[
            ...(link.hasPassword ? [{ value: 'keep', label: words.keep } as const] : []),
            { value: 'another', label: link.hasPassword ? words.another : words.set },
            { value: 'none', label: words.none },
          ]}
          onChange={(asks) => set({ asks })}
        />
        {wanted.asks === 'another' && (
          <div className="mt-2">
            <PasswordField value={wanted.password} onChange={(password) => set({ password })} />
          </div>
        )}
        <p role="status" className="mt-2 text-xs text-pretty text-muted">
          {wanted.asks === 'another' && words.anotherMeans}
          {wanted.asks === 'none' && link.hasPassword && words.noneMeans}
        </p>
      </div>
      <div>
        <HostsField label={hosts} value={wanted.hosts} onChange={(text) => set({ hosts: text })} />
        <p aria-live="polite" className="mt-2 text-xs text-pretty text-muted">
          {isTakenFrom(link, wanted) && words.fewerHostsMean}
        </p>
      </div>
      <FormEnd fault={told} error={saving.error} isBusy={saving.isPending} act={words.save} />
    </form>
  )
}

function isTakenFrom(link: Link, wanted: WantedChange): boolean {
  const left = hostsOf(wanted.hosts)
  return link.hosts.some((host) => !left.includes(host))
}

function asItIs({ expiresAt, state }: Link, zone: string): string {
  if (expiresAt === null) return words.staysForever
  const when = formatInstant(Date.parse(expiresAt), zone)
  return state === 'expired' ? words.staysExpired(when) : words.staysUntil(when)
}
