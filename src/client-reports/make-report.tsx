import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '#contract/languages.ts'
import { LONGEST_TITLE } from '#contract/report-answers.ts'
import type { ReportSubject } from '#contract/reports.ts'
import { reportQuery } from '#src/api/queries.ts'
import { newReport } from '#src/api/reports.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Failure } from '#src/ui/failure.tsx'
import { Message } from '#src/ui/message.tsx'
import { SelectField } from '#src/ui/select-field.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { LANGUAGE } from '#words/language.ts'
import * as words from '#words/client-reports/make.ts'
import { allCodes } from '#words/client-reports/names.ts'
import { allReports } from '#words/client-reports/review.ts'
import { QuestionFields, useQuestion } from './question.tsx'

const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))

/** Asks for the little that has to be known before the figures are gathered; what is in sight is offered. */
export function MakeReport() {
  const [search] = useSearchParams()
  const subject = subjectOf(search)
  if (subject === undefined) {
    return (
      <Message kind="empty" title={words.noSubject}>
        <p>{words.noSubjectHint}</p>
        <AppLink to={paths.reports()} className={`${buttonClass()} mt-3 text-ink`}>
          {allReports}
        </AppLink>
      </Message>
    )
  }
  return <Form subject={subject} />
}

/** `subject=organisation`, `subject=client&id=…`, `subject=campaign&id=…`, or `subject=codes` with an `id` for each. */
function subjectOf(search: URLSearchParams): ReportSubject | undefined {
  const ids = search.getAll('id').filter((id) => id !== '')
  const kind = search.get('subject')
  if (kind === 'organisation') return { kind }
  if (ids.length === 0) return undefined
  if (kind === 'client' || kind === 'campaign') return { kind, id: ids[0]! }
  return kind === 'codes' ? { kind, ids: [...new Set(ids)] } : undefined
}

function Form({ subject }: { subject: ReportSubject }) {
  const question = useQuestion()
  const [language, setLanguage] = useState<Language>(LANGUAGE)
  const [title, setTitle] = useState<string>()
  const navigate = useNavigate()
  const making = useMutation(newReport(useQueryClient()))
  const make = (event: FormEvent) => {
    event.preventDefault()
    making.mutate(
      { subject, ...question.asked, language, title: title ?? words.titles[language] },
      { onSuccess: ({ id }) => void navigate(paths.report(id), { replace: true }) },
    )
  }
  return (
    <form onSubmit={make} className="max-w-lg space-y-4 rounded-card border border-line bg-surface p-4">
      <p>
        <About subject={subject} />
      </p>
      <TextField
        label={words.reportTitle}
        required
        dir="auto"
        maxLength={LONGEST_TITLE}
        value={title ?? words.titles[language]}
        onChange={setTitle}
      />
      <QuestionFields question={question} />
      <SelectField label={words.language} value={language} options={LANGUAGE_OPTIONS} onChange={setLanguage} />
      <Failure error={making.error} said={words.failed} />
      <div className="flex justify-end">
        <Button look="strong" type="submit" isBusy={making.isPending} className="max-md:h-11">
          {making.isPending ? words.gathering : words.gather}
        </Button>
      </div>
    </form>
  )
}

/** What the report is to be about: "Client Bistro Lark", "3 QR codes". */
function About({ subject }: { subject: ReportSubject }) {
  if (subject.kind === 'organisation') return <span className="font-medium">{allCodes}</span>
  const { kind } = subject
  return (
    <>
      <span className="text-muted">
        {kind === 'codes' ? words.subjects.codes(subject.ids.length) : words.subjects[kind]}
      </span>{' '}
      {kind !== 'codes' && <SubjectName subject={subject} />}
      {kind === 'codes' && subject.ids.length === 1 && <CodeTitle id={subject.ids[0]!} />}
    </>
  )
}

/** By the lists, which have the names whichever source stands behind them. */
function SubjectName({ subject: { kind, id } }: { subject: Extract<ReportSubject, { id: string }> }) {
  const { data } = useQuery(reportQuery(kind === 'client' ? 'clients' : 'campaigns'))
  return <bdi className="font-medium">{data?.data.find((one) => one.id === id)?.name || id}</bdi>
}

/** One code is named, so that it is seen which one was picked. */
function CodeTitle({ id }: { id: string }) {
  const { data } = useQuery(reportQuery('qrs'))
  return <bdi className="font-medium">{data?.data.find((code) => code.id === id)?.title || id}</bdi>
}
