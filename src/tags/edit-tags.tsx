import { Tag } from 'lucide-react'
import { Suspense, useEffect, type ReactNode } from 'react'
import { useRights } from '#src/api/session.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { Popover } from '#src/ui/popover.tsx'
import * as words from '#words/tags/edit-tags.ts'

const TagForm = lazyPart(() => import('./tag-form.tsx'))

/** Gives tags to codes, and takes them away; nothing for those who may not. */
export default function EditTags({
  codes,
  children = (
    <>
      <Tag aria-hidden className="size-4" />
      {words.tags}
    </>
  ),
  className = buttonClass(),
}: {
  /** Ids. */
  codes: readonly string[]
  /** What stands on the button. */
  children?: ReactNode
  /** Of the button. */
  className?: string
}) {
  const mayChange = useRights().includes('annotate')
  // What is typed as soon as it is open is not lost.
  useEffect(() => {
    if (mayChange) TagForm.load()
  }, [mayChange])
  if (!mayChange) return null
  return (
    <Popover title={words.title(codes.length)} className={className} trigger={children}>
      <div className="min-h-40 w-72 max-w-full">
        <Suspense>
          <TagForm codes={codes} />
        </Suspense>
      </div>
    </Popover>
  )
}
