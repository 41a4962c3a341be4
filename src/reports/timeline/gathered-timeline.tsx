import type { Subject } from '#contract/history.ts'
import type { Figures } from '#src/api/figures.ts'
import { TimelineSkeleton } from '#src/charts/timeline/timeline.tsx'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import * as words from '#words/reports/timeline/gathered.tsx'
import { Drawn } from './drawn.tsx'
import { gapsOf, toGatheredData } from './gathered.ts'
import { GapsNote, NoHours } from './gaps-note.tsx'
import { Stopped } from './stopped.tsx'
import { useGathered } from './use-gathered.ts'

/** The timeline of what the source gives no timeline for: put together bucket by bucket, and drawn as far as it is known. */
export default function GatheredTimeline({ subject, figures }: { subject: Subject; figures: Figures }) {
  const { own, before } = useGathered(subject, figures)
  // A failed refresh is told by the panel, for all of its figures.
  const answer = { ...own, error: own.data === undefined ? own.error : null }
  return (
    <AnswerStates answer={answer} name={words.timeline} skeleton={<TimelineSkeleton />}>
      {(known) => {
        const data = toGatheredData(figures, known, before.data)
        const gaps = gapsOf(known)
        if (gaps?.missing === gaps?.all && onlyCodesHave(known.bucket, subject)) return <NoHours figures={figures} />
        return (
          <>
            <Stopped own={own} before={before} />
            {data && <Drawn subject={subject} figures={figures} data={data} />}
            {gaps && <GapsNote gaps={gaps} observed={onlyCodesHave(known.bucket, subject)} askAgain={own.refetch} />}
          </>
        )
      }}
    </AnswerStates>
  )
}

/** A vendor tells hours of single codes only; those of others can be observed, since one has been looking. */
function onlyCodesHave(bucket: string, subject: Subject): boolean {
  return bucket === 'hour' && subject.kind !== 'qr'
}
