import { use, useEffect, useState } from 'react'
import { UNSAFE_DataRouterContext as DataRouterContext } from 'react-router'
import { FinalStep } from '#src/ui/final-step.tsx'
import { Modal } from '#src/ui/modal.tsx'
import * as words from '#words/client-reports/review.ts'
import type { Draft } from './use-draft.ts'

const OURS = 'draft'

/** The way that somebody wants to go. */
interface Way {
  readonly proceed: () => void
  readonly reset: () => void
}

/** Whoever goes to another page leaves nothing behind: it is saved first, and where that fails they are asked. */
export function Leaving({ draft: { wouldLose, saveAll } }: { draft: Draft }) {
  // `useBlocker` does the same, and would come with the first page, which has no room for it.
  const { router } = use(DataRouterContext)!
  const [way, setWay] = useState<Way>()
  useEffect(() => {
    router.getBlocker(OURS, wouldLose)
    let seen: unknown
    const end = router.subscribe(({ blockers }) => {
      const blocker = blockers.get(OURS)
      if (blocker === seen || blocker?.state !== 'blocked') return
      seen = blocker
      const decide = () => (wouldLose() ? setWay(blocker) : blocker.proceed())
      saveAll().then(decide, decide)
    })
    return () => {
      end()
      router.deleteBlocker(OURS)
    }
  }, [router, wouldLose, saveAll])
  if (way === undefined) return null
  const stay = () => {
    setWay(undefined)
    way.reset()
  }
  return (
    <Modal title={words.leaveTitle} onClose={stay}>
      <FinalStep act={words.leave} onAct={() => Promise.resolve(way.proceed())}>
        <p>{words.leaveText}</p>
      </FinalStep>
    </Modal>
  )
}
