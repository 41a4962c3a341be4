import { useQuery } from '@tanstack/react-query'
import { Mail } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useRights } from '#src/api/session.ts'
import { watchMailsQuery } from '#src/api/watch-mails.ts'
import { Button } from '#src/ui/button.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import * as words from '#words/watch-mails/button.ts'

const WatchMailDialog = lazyPart(() => import('./dialog.tsx'))

/** What is new on the watch list by mail: for those who may share, where a mail server is set. */
export default function ByMail() {
  const mayShare = useRights().includes('share')
  const { data } = useQuery({ ...watchMailsQuery(), enabled: mayShare })
  const [isOpen, setOpen] = useState(false)
  if (!mayShare || data?.canMail !== true) return null
  return (
    <>
      <Button aria-haspopup="dialog" className="max-md:h-11" onClick={() => setOpen(true)}>
        <Mail aria-hidden className="size-4" />
        {words.byMail}
      </Button>
      {isOpen && (
        <Suspense>
          <WatchMailDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
