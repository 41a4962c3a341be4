import { useState } from 'react'
import { useRights } from '#src/api/session.ts'
import { Button } from '#src/ui/button.tsx'
import * as words from '#words/keys/list.ts'
import { KeyDialog } from './key-dialog.tsx'

/** Only for those who administer. */
export function NewKey() {
  const mayMake = useRights().includes('administer')
  const [isOpen, setOpen] = useState(false)
  if (!mayMake) return null
  return (
    <>
      <Button look="strong" aria-haspopup="dialog" className="max-md:h-11" onClick={() => setOpen(true)}>
        {words.make}
      </Button>
      {isOpen && <KeyDialog onClose={() => setOpen(false)} />}
    </>
  )
}
