import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { LANGUAGE_NAMES, LANGUAGE_WANTED } from '#contract/languages.ts'
import type { ReportDetail } from '#contract/report-answers.ts'
import { clientReportQuery, stillOpenQuery } from '#src/api/reports.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { Failure } from '#src/ui/failure.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { LANGUAGE } from '#words/language.ts'
import * as words from '#words/client-reports/shared.ts'
import { ReportDocument } from './document.tsx'
import { clientName, spanInWords } from './names.ts'
import { SharedFiles } from './shared-files.tsx'
import { useReportFile } from './use-report-file.ts'

interface SharedReportProps {
  readonly id: string
  readonly version: number
  /** Whether the ways to take it along stand above it, where no bar has them. */
  readonly withFiles?: boolean
}

/** A report as its guests see it: what was approved, and how they can make sure of that. */
export function SharedReport({ id, version, withFiles = false }: SharedReportProps) {
  const answer = useQuery(clientReportQuery(id, version))
  useQuery(stillOpenQuery())
  return (
    <div className="mx-auto w-full max-w-[56rem]">
      <AnswerStates answer={answer} name={words.report} skeleton={<Skeleton className="h-[40rem] w-full" />}>
        {(detail) => <Shared detail={detail} withFiles={withFiles} />}
      </AnswerStates>
    </div>
  )
}

function Shared({
  detail: { id, version, content, canPrint },
  withFiles,
}: { detail: ReportDetail } & Required<Pick<SharedReportProps, 'withFiles'>>) {
  const file = useReportFile(id, version.number)
  // Also what a browser calls the file that it prints to.
  const title = `${clientName(content)}: ${content.title}, ${spanInWords(content.period)}`
  useEffect(() => {
    document.title = title
  }, [title])
  const failure = <Failure error={file.error} className="mt-1" />
  return (
    <>
      {withFiles && (
        <div data-screen-only className="mb-2 flex flex-col items-end">
          <SharedFiles canPrint={canPrint} file={file} />
          {failure}
        </div>
      )}
      {content.language !== LANGUAGE && <OtherLanguage language={content.language} />}
      <ReportDocument content={content} version={version.number} hash={version.hash} isPage />
      <div data-screen-only className="mt-4 text-xs text-pretty text-muted">
        {words.frozen} <code className="font-mono wrap-anywhere">{version.hash}</code>.{' '}
        <button
          type="button"
          // Not disabled while it works, which would lose the focus.
          aria-disabled={file.isPending}
          className="text-accent hover:underline"
          onClick={() => !file.isPending && file.mutate('content')}
        >
          {words.files.content}
        </button>
        {!withFiles && failure}
      </div>
    </>
  )
}

/** Whoever has chosen a language sees the report’s own words in it; what was written stays as it is. */
function OtherLanguage({ language }: { language: ReportDetail['content']['language'] }) {
  const name = LANGUAGE_NAMES[language]
  return (
    <p data-screen-only className="mb-4 text-muted">
      {words.otherLanguage(name)}{' '}
      <a href={`?${LANGUAGE_WANTED}=${language}`} className="text-accent hover:underline">
        {words.seeInIts(name)}
      </a>
    </p>
  )
}
