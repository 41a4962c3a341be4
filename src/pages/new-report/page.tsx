import { Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { MakeReport } from '#src/client-reports/make-report.tsx'
import { QuestionFields, useQuestion } from '#src/client-reports/question.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import { EACH_CLIENT } from '#src/url-state/new-report.ts'
import * as each from '#words/client-reports/for-clients.ts'
import * as words from '#words/client-reports/make.ts'

const ForClients = lazyPart(() => import('#src/client-reports/for-clients/for-clients.tsx'))

/** `/reports/new?subject=client&id=…`; `subject=clients` for one about each of many. */
export function Component() {
  const [search] = useSearchParams()
  if (search.get('subject') === EACH_CLIENT) return <ForEachClient />
  return (
    <>
      <PageHeader title={words.title} below={<p className="text-muted">{words.about}</p>} />
      <MakeReport />
    </>
  )
}

function ForEachClient() {
  const question = useQuestion({ whole: true })
  return (
    <>
      <PageHeader title={each.title} below={<p className="text-muted">{each.about}</p>} />
      <Suspense fallback={<SkeletonRows rows={5} />}>
        <ForClients question={question} questionFields={<QuestionFields question={question} />} />
      </Suspense>
    </>
  )
}
