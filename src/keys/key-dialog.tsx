import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { LONGEST_KEY_NAME, type KeyMade } from '#contract/keys.ts'
import { KEYS_KEY, makeKey } from '#src/api/keys.ts'
import { FormEnd } from '#src/ui/form-end.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { useFirstFocus } from '#src/ui/use-first-focus.ts'
import * as words from '#words/keys/make.ts'
import { MadeKey } from './made-key.tsx'

/** Makes a key in two steps: what it is for, then the key itself, which is shown this once. */
export function KeyDialog({ onClose }: { onClose: () => void }) {
  const client = useQueryClient()
  const [made, setMade] = useState<KeyMade>()
  const onMade = (key: KeyMade) => {
    setMade(key)
    void client.invalidateQueries({ queryKey: KEYS_KEY })
  }
  return (
    <Modal title={made === undefined ? words.title : words.madeTitle} onClose={onClose}>
      {made === undefined ? <KeyForm onMade={onMade} /> : <MadeKey secret={made.secret} />}
    </Modal>
  )
}

function KeyForm({ onMade }: { onMade: (made: KeyMade) => void }) {
  const [name, setName] = useState('')
  const [fault, setFault] = useState('')
  const making = useMutation({ mutationFn: makeKey, onSuccess: onMade })
  const field = useFirstFocus()
  const make = (event: FormEvent) => {
    event.preventDefault()
    const isNamed = name.trim() !== ''
    setFault(isNamed ? '' : words.nameMissing)
    if (isNamed) making.mutate({ name })
  }
  return (
    <form noValidate onSubmit={make} className="space-y-4 px-4 pb-4">
      <TextField
        ref={field}
        label={words.name}
        required
        dir="auto"
        maxLength={LONGEST_KEY_NAME}
        placeholder={words.nameExample}
        value={name}
        onChange={setName}
      />
      <p className="text-pretty text-muted">{words.means}</p>
      <FormEnd fault={fault} error={making.error} isBusy={making.isPending} act={words.make} />
    </form>
  )
}
