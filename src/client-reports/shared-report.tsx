import { useQuery } from '@tanstack/react-query'
import { FileDown, Printer } from 'lucide-react'
import { useEffect } from 'react'
import { LANGUAGE_NAMES, LANGUAGE_WANTED } from '#contract/languages.ts'
import type { ReportDetail } from '#contract/report-answers.ts'
import { reportQuery, stillOpenQuery } from '#src/api/reports.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { Button } from '#src/ui/button.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { LANGUAGE } from '#words/language.ts'
import * as words from '#words/client-reports/shared.ts'
import { ReportDocument } from './document.tsx'
import { clientName, spanInWords } from './select.ts'
import { useReportFile } from './use-report-file.ts'

/** A report as its guests see it: what was approved, and the ways to take it along. */
export function SharedReport({ id, version }: { id: string; version: number }) {
  const answer = useQuery(reportQuery(id, version))
  useQuery(stillOpenQuery())
  return (
    <div className="mx-auto w-full max-w-[56rem]">
      <AnswerStates answer={answer} name={words.report} skeleton={<Skeleton className="h-[40rem] w-full" />}>
        {(detail) => <Shared detail={detail} />}
      </AnswerStates>
    </div>
  )
}

function Shared({ detail: { id, version, content, canPrint } }: { detail: ReportDetail }) {
  const file = useReportFile(id, version.number)
  // Also what a browser calls the file that it prints to.
  const title = `${clientName(content)}: ${content.title}, ${spanInWords(content.period)}`
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <>
      <div data-screen-only className="mb-4 space-y-3">
        <div role="group" aria-label={words.takeAlong} className="flex flex-wrap justify-end gap-2">
          {(['pdf', 'csv'] as const).map(
            (kind) =>
              (kind !== 'pdf' || canPrint) && (
                <Button key={kind} className="max-md:h-11" disabled={file.isPending} onClick={() => file.mutate(kind)}>
                  <FileDown aria-hidden className="size-4" />
                  {file.isPending && file.variables === kind ? words.making[kind] : words.files[kind]}
                </Button>
              ),
          )}
          <Button className="max-md:h-11" onClick={() => window.print()}>
            <Printer aria-hidden className="size-4" />
            {words.print}
          </Button>
        </div>
        {file.error && (
          <p role="alert" className="text-right text-pretty text-negative">
            {words.failed(file.error.message)}
          </p>
        )}
        {content.language !== LANGUAGE && <OtherLanguage language={content.language} />}
      </div>
      <ReportDocument content={content} version={version.number} hash={version.hash} isPage />
      <p data-screen-only className="mt-4 text-xs text-pretty text-muted">
        {words.frozen} <code className="font-mono wrap-anywhere">{version.hash}</code>.{' '}
        <button
          type="button"
          disabled={file.isPending}
          className="text-accent hover:underline"
          onClick={() => file.mutate('content')}
        >
          {words.files.content}
        </button>
      </p>
    </>
  )
}

/** Whoever has chosen a language sees the report’s own words in it; what was written stays as it is. */
function OtherLanguage({ language }: { language: ReportDetail['content']['language'] }) {
  const name = LANGUAGE_NAMES[language]
  return (
    <p className="text-muted">
      {words.otherLanguage(name)}{' '}
      <a href={`?${LANGUAGE_WANTED}=${language}`} className="text-accent hover:underline">
        {words.seeInIts(name)}
      </a>
    </p>
  )
}
