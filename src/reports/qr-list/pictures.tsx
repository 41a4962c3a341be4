import { QrCode } from 'lucide-react'
import { Suspense } from 'react'
import { buttonClass } from '#src/ui/button.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { Popover } from '#src/ui/popover.tsx'
import type { QrRow } from './select.ts'

/** With what draws and packs: loaded when somebody wants pictures. */
const PicturesForm = lazyPart(() => import('./pictures-form.tsx'))

/** The printed pictures of the codes, all in one file. */
export function Pictures({ codes }: { codes: readonly QrRow[] }) {
  return (
    <Popover
      title="QR pictures"
      className={buttonClass()}
      trigger={
        <>
          <QrCode aria-hidden className="size-4" />
          Pictures
        </>
      }
    >
      <div className="min-h-14 w-64">
        <Suspense>
          <PicturesForm codes={codes} />
        </Suspense>
      </div>
    </Popover>
  )
}
