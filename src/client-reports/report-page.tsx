import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { LANGUAGE_NAMES, LANGUAGE_WANTED } from '#contract/languages.ts'
import type { ReportDetail } from '#contract/report-answers.ts'
import { clientReportQuery } from '#src/api/reports.ts'
import { Button } from '#src/ui/button.tsx'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { StateDot } from '#src/ui/state-dot.tsx'
import { WarningStrip } from '#src/ui/warning-strip.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { LANGUAGE } from '#words/language.ts'
import * as words from '#words/client-reports/review.ts'
import { DraftActions, type ActionsProps } from './actions.tsx'
import { ApprovedActions } from './approved-actions.tsx'
import { ReportDocument } from './document.tsx'
import { MailingLog } from './mail/mailing-log.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { clientName } from './names.ts'
import { useDraft, useReportAction } from './use-draft.ts'
import { VersionLinks } from './version-links.tsx'

/** Most reports are the first of their kind. */
const Since = lazyPart(() => import('./since.tsx'))

/** One report: reviewed as long as it is a draft, read once it is approved. */
export function ReportPage({ id, version }: { id: string; version: number | undefined }) {
  const answer = useQuery(clientReportQuery(id, version))
  const [reloads, setReloads] = useState(0)
  // What is written stays where the newest cannot be had.
  const reload = () => void answer.refetch().then(({ isSuccess }) => isSuccess && setReloads((times) => times + 1))
  return (
    <AnswerStates answer={answer} name={words.loading} skeleton={<ReportSkeleton />}>
      {(detail) => {
        // Another version begins anew, and so does a draft that was approved, or that was read again because somebody else changed it.
        const key = `${detail.id} ${detail.version.number} ${detail.version.state} ${reloads}`
        return detail.version.state === 'draft' && detail.mayChange ? (
          <Review key={key} detail={detail} onReload={reload} />
        ) : (
          <Approved key={key} detail={detail} onReload={reload} />
        )
      }}
    </AnswerStates>
  )
}

interface ShownProps {
  readonly detail: ReportDetail
  /** Reads it again, and begins anew with what it is then. */
  readonly onReload: () => void
}

function Review({ detail, onReload }: ShownProps) {
  const action = useReportAction(detail)
  const draft = useDraft(detail, action)
  const isSaving = action.isPending && action.variables.kind === 'save'
  const { edits } = draft
  // What is typed is in sight at once; a section that was off has its figures when the server has answered.
  const content = {
    ...detail.content,
    ...edits,
    sections: edits.sections.filter((section) => section === 'commentary' || detail.content[section] !== undefined),
  }
  return (
    <div className="grid items-start gap-x-4 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr]">
      <Head detail={detail} />
      <div
        data-screen-only
        className="mb-4 flex flex-col gap-4 lg:sticky lg:top-4 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:max-h-[calc(100dvh-2rem)] short:static short:max-h-none"
      >
        <div className="flex flex-wrap gap-2 lg:*:grow">
          <DraftActions detail={detail} action={action} />
        </div>
        <Fault action={action} onReload={onReload} />
        <ReviewPanel
          draft={draft}
          kind={detail.content.subject.kind}
          isCompared={detail.content.compared !== null}
          status={isSaving ? words.saving : draft.isDirty ? words.notSaved : words.saved}
          className="min-h-0 overflow-y-auto overscroll-contain"
        />
      </div>
      <div className="min-w-0 space-y-4">
        <WhatChanged detail={detail} />
        <ReportDocument content={content} version={detail.version.number} hash={null} />
      </div>
    </div>
  )
}

function Approved({ detail, onReload }: ShownProps) {
  const action = useReportAction(detail)
  return (
    <div className="mx-auto w-full max-w-[56rem]">
      <Head detail={detail}>
        {detail.version.hash !== null && (
          <div className="flex flex-wrap gap-2">
            <ApprovedActions detail={detail} action={action} />
          </div>
        )}
      </Head>
      <Fault action={action} onReload={onReload} />
      <div className="space-y-4">
        {detail.mayChange && <MailingLog detail={detail} />}
        <WhatChanged detail={detail} />
        <ReportDocument content={detail.content} version={detail.version.number} hash={detail.version.hash} />
      </div>
    </div>
  )
}

function WhatChanged({ detail: { since, content } }: { detail: ReportDetail }) {
  if (since === null) return null
  return (
    <Suspense fallback={<Skeleton className="h-40" />}>
      <Since since={since} content={content} />
    </Suspense>
  )
}

/** `children`: what can be done, where that does not stay in sight by itself. */
function Head({ detail, children }: { detail: ReportDetail; children?: React.ReactNode }) {
  const { content, version, archived, mayChange } = detail
  const isDraft = version.state === 'draft'
  const inIts = `${paths.reportPrint(detail.id)}?version=${version.number}&${LANGUAGE_WANTED}=${content.language}`
  return (
    <div data-screen-only>
      <PageHeader
        title={`${clientName(content)}: ${content.title}`}
        above={
          <AppLink to={paths.reports()} className="text-accent hover:underline">
            {words.allReports}
          </AppLink>
        }
        below={
          <div className="flex flex-wrap items-center gap-x-4 text-muted">
            <StateDot look={isDraft ? 'off' : 'on'}>{isDraft ? words.draft : words.approved}</StateDot>
            <VersionLinks detail={detail} />
            {archived && (
              <span>
                {words.archived}.{' '}
                {mayChange && (
                  <AppLink to={paths.sharing()} className="text-accent hover:underline">
                    {words.linksGoOn}
                  </AppLink>
                )}
              </span>
            )}
          </div>
        }
        actions={children}
      />
      {content.language !== LANGUAGE && (
        <p className="mb-4 text-muted">
          {words.otherLanguage(LANGUAGE_NAMES[content.language])}{' '}
          <a href={inIts} target="_blank" rel="noreferrer" className="text-accent hover:underline">
            {words.seeInIts(LANGUAGE_NAMES[content.language])}
          </a>
        </p>
      )}
    </div>
  )
}

/** Why something could not be done. What somebody else has changed is to be seen before it is changed again. */
function Fault({ action: { error }, onReload }: Pick<ActionsProps, 'action'> & Pick<ShownProps, 'onReload'>) {
  return (
    error && (
      <div role="alert" data-screen-only className="mb-4">
        <WarningStrip
          action={
            <Button look="quiet" onClick={onReload}>
              {words.reload}
            </Button>
          }
        >
          {words.failed(error.message)}
        </WarningStrip>
      </div>
    )
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
