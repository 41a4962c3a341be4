import { Suspense } from 'react'
import { useCountsChanges } from '#src/api/changes.ts'
import type { TaggedSubject } from '#src/api/tagged-scans.ts'
import { useTags } from '#src/api/tags.ts'
import { optionalPart } from '#src/ui/lazy-part.tsx'

const TagsPanel = optionalPart(() => import('./panel.tsx'))

/** Which kinds of codes are scanned; nothing where no code has a tag, or the source does not tell. */
export function ByTag({ subject, className }: { subject: TaggedSubject; className?: string }) {
  const { data: tags } = useTags()
  // Counted from the same.
  const counts = useCountsChanges()
  if (!counts || tags === undefined || tags.all.length === 0) return null
  return (
    <Suspense>
      <TagsPanel subject={subject} count={tags.all.length} className={className} />
    </Suspense>
  )
}
