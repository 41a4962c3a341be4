import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import type { ReportDetail } from '#contract/report-answers.ts'
import { clientReportQuery } from '#src/api/reports.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import * as words from '#words/client-reports/review.ts'
import { ApprovedActions } from './approved-actions.tsx'
import { ReportDocument } from './document.tsx'
import { MailingLog } from './mail/mailing-log.tsx'
import { Fault, Head, WhatChanged } from './report-parts.tsx'
import { useReportAction } from './use-report-action.ts'
import type { Lost } from './written.ts'

/** Most of what is looked at is approved. */
const Review = lazyPart(() => import('./review.tsx'))
const Over = lazyPart(() => import('./over.tsx'))

/** One report: reviewed as long as it is a draft, read once it is approved. */
export function ReportPage({ id, version }: { id: string; version: number | undefined }) {
  const answer = useQuery(clientReportQuery(id, version))
  // Written here and not saved when somebody else approved it.
  const [left, setLeft] = useState<{ readonly of: string; readonly texts: Lost }>()
  return (
    <AnswerStates answer={answer} name={words.loading} skeleton={<ReportSkeleton />}>
      {(detail) => {
        // Another version begins anew, and so does a draft that was approved.
        const of = `${detail.id} ${detail.version.number}`
        const key = `${of} ${detail.version.state}`
        return detail.version.state === 'draft' && detail.mayChange ? (
          <Suspense fallback={<ReportSkeleton />}>
            <Review key={key} detail={detail} onLeft={(texts) => setLeft({ of, texts })} />
          </Suspense>
        ) : (
          <>
            {left?.of === of && (
              <Suspense>
                <Over texts={left.texts} />
              </Suspense>
            )}
            <Approved key={key} detail={detail} readAgain={() => answer.refetch()} />
          </>
        )
      }}
    </AnswerStates>
  )
}

function Approved({ detail, readAgain }: { detail: ReportDetail; readAgain: () => Promise<{ isSuccess: boolean }> }) {
  const action = useReportAction(detail)
  const reload = () => void readAgain().then(({ isSuccess }) => isSuccess && action.reset())
  return (
    <div className="mx-auto w-full max-w-[56rem]">
      <Head detail={detail}>
        {detail.version.hash !== null && (
          <div className="flex flex-wrap gap-2">
            <ApprovedActions detail={detail} action={action} />
          </div>
        )}
      </Head>
      <Fault action={action} onReload={reload} />
      <div className="space-y-4">
        {detail.mayChange && <MailingLog detail={detail} />}
        <WhatChanged detail={detail} />
        <ReportDocument content={detail.content} version={detail.version.number} hash={detail.version.hash} />
      </div>
    </div>
  )
}

function ReportSkeleton() {
  return (
    <div className="mx-auto max-w-[56rem] space-y-4">
      <Skeleton className="h-8 w-64" />
      <Skeleton className="h-[40rem] w-full" />
    </div>
  )
}
