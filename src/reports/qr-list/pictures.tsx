import { QrCode } from 'lucide-react'
import { Suspense } from 'react'
import { buttonClass } from '#src/ui/button.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { Popover } from '#src/ui/popover.tsx'
import * as words from '#words/reports/qr-list/panel.ts'
import type { QrRow } from './select.ts'

/** With what draws and packs: loaded when somebody wants pictures. */
const PicturesForm = lazyPart(() => import('./pictures-form.tsx'))

/** The printed pictures of the codes, all in one file. */
export function Pictures({ codes }: { codes: readonly QrRow[] }) {
  return (
    <Popover
      title={words.picturesTitle}
      className={buttonClass()}
      trigger={
        <>
          <QrCode aria-hidden className="size-4" />
          {words.pictures}
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
