import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { clientReportQuery } from '#src/api/reports.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import * as words from '#words/client-reports/review.ts'
import { ReportDocument } from './document.tsx'
import { clientName, spanInWords } from './names.ts'

/** The sheet alone. Asks one question, whose answer is all that is drawn. */
export function PrintedReport({ id, version }: { id: string; version: number | undefined }) {
  const answer = useQuery(clientReportQuery(id, version))
  const content = answer.data?.content
  const title = content && `${clientName(content)}: ${content.title}, ${spanInWords(content.period)}`
  useEffect(() => {
    if (title !== undefined) document.title = title
  }, [title])
  return (
    <main id="main" className="mx-auto max-w-[56rem] px-4 py-6">
      <AnswerStates answer={answer} name={words.loading} skeleton={null}>
        {({ content, version }) => (
          <ReportDocument content={content} version={version.number} hash={version.hash} isPage />
        )}
      </AnswerStates>
    </main>
  )
}
