import { useQuery } from '@tanstack/react-query'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '#contract/languages.ts'
import { LONGEST_COMMENTARY, LONGEST_TITLE, type ReportDetail } from '#contract/report-answers.ts'
import { reportQuery } from '#src/api/queries.ts'
import { clientReportQuery, reportsQuery } from '#src/api/reports.ts'
import type { Answer } from '#src/ui/answer.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { Button } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { PanelFrame } from '#src/ui/panel.tsx'
import { SelectField } from '#src/ui/select-field.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import { TextArea } from '#src/ui/text-area.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import { LANGUAGE } from '#words/language.ts'
import * as words from '#words/client-reports/for-clients.ts'
import * as one from '#words/client-reports/make.ts'
import { clientName } from '../names.ts'
import type { Question } from '../question.tsx'
import { ChoiceList } from './choice-list.tsx'
import { choicesOf, type Choice } from './choices.ts'
import { pageHeading } from './page-heading.ts'
import { useRoundActions } from './round.ts'

/** As `language` of each: that of its last report. */
const AS_LAST = 'last'
const LANGUAGE_OPTIONS = [
  { value: AS_LAST, label: words.languageAsLast(LANGUAGE_NAMES[LANGUAGE]) },
  ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
] as const

/** What the page brings along, which asks the same of a single report. */
export interface FormProps {
  readonly question: Question
  readonly questionFields: ReactNode
}

/** `id=…`: those that are chosen at first; `like=…`: a report whose sections are offered for all. */
export function Form({ question, questionFields }: FormProps) {
  const [search] = useSearchParams()
  const like = search.get('like') ?? ''
  const template = useQuery({ ...clientReportQuery(like), enabled: like !== '' })
  const clients = useQuery({ ...reportQuery('clients'), select: ({ data }) => data })
  const reports = useQuery(reportsQuery())
  const others = clients.data && !reports.data ? reports : clients
  // Without what it was begun from the form would ask for something else.
  const answer: Answer<unknown> = like !== '' && !template.data ? template : others
  return (
    <AnswerStates
      answer={answer}
      name={answer === template ? words.template : words.loading}
      skeleton={<SkeletonRows rows={5} />}
    >
      {() => {
        const all = clients.data ?? []
        if (all.length === 0) return <NoClients />
        return (
          <Fields
            question={question}
            questionFields={questionFields}
            choices={choicesOf(all, reports.data ?? [], question.dates)}
            wanted={search.getAll('id')}
            template={template.data}
          />
        )
      }}
    </AnswerStates>
  )
}

function NoClients() {
  return (
    <Message kind="empty" title={words.none}>
      {words.noneHint}
    </Message>
  )
}

function Fields({
  question,
  questionFields,
  choices,
  wanted,
  template,
}: FormProps & {
  choices: readonly Choice[]
  /** Ids of those that are chosen at first; without any the usual ones. */
  wanted: readonly string[]
  template: ReportDetail | undefined
}) {
  const [language, setLanguage] = useState<Language | typeof AS_LAST>(AS_LAST)
  const [sections, setSections] = useState<'last' | 'template'>(template ? 'template' : 'last')
  const [title, setTitle] = useState<string>()
  const [commentary, setCommentary] = useState('')
  /** Of those about which somebody has said so. */
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map(wanted.map((id) => [id, true])))
  const { start } = useRoundActions()
  const hint = useId()
  const form = useId()
  const button = useHandedOnFocus<HTMLButtonElement>(pageHeading)
  const isChosen = ({ id, isUsual }: Choice) => said.get(id) ?? (wanted.length === 0 && isUsual)
  const chosen = choices.filter(isChosen)
  const usualTitle = one.titles[language === AS_LAST ? LANGUAGE : language]
  const lent = template && (template.edits ?? template.content).sections
  const make = (event: FormEvent) => {
    event.preventDefault()
    if (chosen.length === 0) return
    start(
      chosen.map(({ id, name, last }) => {
        const own = language === AS_LAST ? (last?.language ?? LANGUAGE) : language
        return {
          client: { id, name },
          asked: {
            subject: { kind: 'client', id },
            ...question.asked,
            language: own,
            title: title ?? one.titles[own],
            ...(sections === 'template' && lent && { sections: lent }),
            ...(commentary.trim() !== '' && { commentary }),
          },
        }
      }),
    )
  }
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <form id={form} onSubmit={make} className="space-y-4 rounded-card border border-line bg-surface p-4">
        <TextField
          label={one.reportTitle}
          required
          dir="auto"
          maxLength={LONGEST_TITLE}
          value={title ?? usualTitle}
          onChange={setTitle}
        />
        {questionFields}
        {template && (
          <SelectField
            label={words.template}
            value={sections}
            options={[
              { value: 'template', label: words.asIn(`${clientName(template.content)}: ${template.content.title}`) },
              { value: 'last', label: words.asLast },
            ]}
            onChange={setSections}
          />
        )}
        <SelectField label={one.language} value={language} options={LANGUAGE_OPTIONS} onChange={setLanguage} />
        <TextArea
          label={words.commentary}
          hint={words.commentaryHint}
          kind="prose"
          dir="auto"
          maxLength={LONGEST_COMMENTARY}
          value={commentary}
          onChange={setCommentary}
        />
      </form>
      {/* Not in the form: Enter in its search makes nothing. */}
      <PanelFrame title={words.clients} note={words.chosen(chosen.length, choices.length)}>
        <ChoiceList
          choices={choices}
          isChosen={isChosen}
          onChoose={(ids, on) => setSaid(new Map([...said, ...ids.map((id) => [id, on] as const)]))}
        />
        <div className="mt-4 flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
          <p id={hint} role="status" className="text-xs text-muted">
            {chosen.length === 0 && words.chooseOne}
          </p>
          <Button
            look="strong"
            type="submit"
            form={form}
            className="max-md:h-11"
            ref={button}
            aria-disabled={chosen.length === 0}
            aria-describedby={hint}
          >
            {words.make(chosen.length)}
          </Button>
        </div>
      </PanelFrame>
    </div>
  )
}
