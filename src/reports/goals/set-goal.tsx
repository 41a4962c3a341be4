import { Suspense, useState } from 'react'
import type { GoalSubject } from '#contract/goals.ts'
import { useRights } from '#src/api/session.ts'
import { Button } from '#src/ui/button.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import * as words from '#words/reports/goals/dialog.ts'

const GoalDialog = lazyPart(() => import('./dialog.tsx'))

/** Opens the dialog in which the goal of a subject is set, changed and removed; for who may. */
export function SetGoal({ subject }: { subject: GoalSubject }) {
  const [isOpen, setOpen] = useState(false)
  const maySet = useRights().includes('annotate')
  if (!maySet) return null
  return (
    <>
      <Button aria-haspopup="dialog" className="max-md:size-11 max-md:px-0" onClick={() => setOpen(true)}>
        <Rings />
        <span className="max-md:sr-only">{words.set}</span>
      </Button>
      {isOpen && (
        <Suspense>
          <GoalDialog subject={subject} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

/** A target. Lucide's own would be loaded with each list, whose files have all icons that several pages share. */
function Rings() {
  return (
    <svg aria-hidden viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={2} className="size-4">
      {[10, 6, 2].map((radius) => (
        <circle key={radius} cx={12} cy={12} r={radius} />
      ))}
    </svg>
  )
}
