/** What stands around the sheet of a report, draft or approved. */
import { Suspense, useState } from 'react'
import { LANGUAGE_NAMES, LANGUAGE_WANTED } from '#contract/languages.ts'
import type { ReportDetail } from '#contract/report-answers.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorWords } from '#src/ui/error-words.tsx'
import { lazyPart, optionalPart } from '#src/ui/lazy-part.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { StateDot } from '#src/ui/state-dot.tsx'
import { WarningStrip } from '#src/ui/warning-strip.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { LANGUAGE } from '#words/language.ts'
import * as words from '#words/client-reports/review.ts'
import { failed } from '#words/ui/failure.ts'
import { clientName } from './names.ts'
import type { useReportAction } from './use-report-action.ts'
import { VersionLinks } from './version-links.tsx'

/** Most reports are the first of their kind. */
const Since = lazyPart(() => import('./since.tsx'))

/** Only for those who may change that. */
const Repeated = optionalPart(() => import('./schedules/repeated.tsx'))
const NextDraft = optionalPart(() => import('./next-draft.tsx'))

export function WhatChanged({ detail: { since, content } }: { detail: ReportDetail }) {
  if (since === null) return null
  return (
    <Suspense fallback={<Skeleton className="h-40" />}>
      <Since since={since} content={content} />
    </Suspense>
  )
}

/** `children`: what can be done, where that does not stay in sight by itself. */
export function Head({ detail, children }: { detail: ReportDetail; children?: React.ReactNode }) {
  const { content, version, archived, mayChange } = detail
  const isDraft = version.state === 'draft'
  const inIts = `${paths.reportPrint(detail.id)}?version=${version.number}&${LANGUAGE_WANTED}=${content.language}`
  return (
    <div data-screen-only>
      <PageHeader
        title={`${clientName(content)}: ${content.title}`}
        above={
          <div className="flex flex-wrap items-center gap-x-4">
            <AppLink to={paths.reports()} className="text-accent hover:underline">
              {words.allReports}
            </AppLink>
            {mayChange && (
              <Suspense>
                <NextDraft id={detail.id} />
              </Suspense>
            )}
          </div>
        }
        below={
          <div className="flex flex-wrap items-center gap-x-4 text-muted">
            <StateDot look={isDraft ? 'off' : 'on'}>{isDraft ? words.draft : words.approved}</StateDot>
            <VersionLinks detail={detail} />
            {mayChange && !isDraft && (
              <Suspense>
                <Repeated reportId={detail.id} />
              </Suspense>
            )}
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

interface FaultProps {
  readonly action: ReturnType<typeof useReportAction>
  readonly onReload: () => void
}

/** Why something could not be done. What somebody else has changed is to be seen before it is changed again. */
export function Fault({ action, onReload }: FaultProps) {
  const { error, isPending, variables } = action
  const [shown, setShown] = useState(error)
  // Stays while it is tried again: leaving a field for the button saves, and the button must be there when it is pressed.
  const isTriedAgain = isPending && (variables.kind === 'save' || variables.kind === 'reload')
  if (!isTriedAgain && shown !== error) setShown(error)
  return (
    shown && (
      <div role="alert" data-screen-only className="mb-4">
        <WarningStrip
          action={
            <Button look="quiet" onClick={onReload}>
              {words.reload}
            </Button>
          }
        >
          {failed} <ErrorWords error={shown} />
        </WarningStrip>
      </div>
    )
  )
}
