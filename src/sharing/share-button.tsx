import { Share2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useRights } from '#src/api/session.ts'
import { cx } from '#src/lib/cx.ts'
import { Button } from '#src/ui/button.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import * as words from '#words/sharing/button.ts'
import type { Subject } from './subject.ts'

const ShareDialog = lazyPart(() => import('./share-dialog.tsx'))

/** Of what the pages have more actions beside it than a phone has room for. */
const STAND_WITH_MORE: ReadonlySet<Subject['kind']> = new Set(['organisation', 'client', 'campaign'])

/** Only for those who may share. */
export default function ShareButton({ subject }: { subject: Subject }) {
  const mayShare = useRights().includes('share')
  const [isOpen, setOpen] = useState(false)
  if (!mayShare) return null
  return (
    <>
      <Button aria-haspopup="dialog" className="max-md:h-11" onClick={() => setOpen(true)}>
        <Share2 aria-hidden className="size-4" />
        <span className={cx(STAND_WITH_MORE.has(subject.kind) && 'max-md:sr-only')}>{words.share}</span>
      </Button>
      {isOpen && (
        <Suspense>
          <ShareDialog subject={subject} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
