import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '#contract/languages.ts'
import { addDays, dateAt, daysBetween } from '#contract/period.ts'
import { LONGEST_TITLE } from '#contract/report-answers.ts'
import type { ReportSubject } from '#contract/reports.ts'
import { reportQuery } from '#src/api/queries.ts'
import { newReport } from '#src/api/reports.ts'
import { now } from '#src/lib/clock.ts'
import { filtersInWords } from '#src/lib/scan-filters.ts'
import { formatZone } from '#src/lib/zones.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Message } from '#src/ui/message.tsx'
import { SelectField } from '#src/ui/select-field.tsx'
import { Switch } from '#src/ui/switch.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { datesOf, matchOf, type Dates } from '#src/url-state/filters.ts'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { LANGUAGE } from '#words/language.ts'
import * as words from '#words/client-reports/make.ts'
import { allCodes } from '#words/client-reports/names.ts'
import { allReports } from '#words/client-reports/review.ts'
import { areDates, cutOf, isMatchedByDay } from './cut.ts'
import { GoesOn } from './goes-on.tsx'

const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))
const COMPARISONS = (['previous', 'year', 'custom', 'none'] as const).map((value) => ({
  value,
  label: words.comparisons[value],
}))

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
  const filters = useFilters()
  const { effectiveZone: timezone } = filters
  const today = dateAt(timezone, now())
  const offered = datesOf(filters, today)
  const [dates, setDates] = useState(offered)
  const [compare, setCompare] = useState(filters.compare)
  const [chosenMatch, setMatch] = useState(filters.match)
  const [compareDates, setCompareDates] = useState(filters.compareDates ?? justBefore(offered))
  const [language, setLanguage] = useState<Language>(LANGUAGE)
  const [title, setTitle] = useState<string>()
  const navigate = useNavigate()
  const making = useMutation(newReport(useQueryClient()))
  const cut = cutOf(dates, filters.by)
  // As the page in sight is matched; of other dates what is usual for them.
  const isOffered = dates.date === offered.date && dates.last === offered.last
  const chosen = areDates(dates) ? dates : undefined
  const match = matchOf({ ...(isOffered ? filters : { period: 'custom', dates: chosen }), compare, match: chosenMatch })
  const isMatched = (compare === 'previous' || compare === 'year') && isMatchedByDay(dates, cut.bucket)
  const takeWhole = (whole: Dates) => {
    setDates(whole)
    // What nobody has chosen goes along.
    if (compare !== 'custom') setCompareDates(justBefore(whole))
  }
  const make = (event: FormEvent) => {
    event.preventDefault()
    const { date: from, last: to } = dates
    const own = compare === 'custom' ? { compareFrom: compareDates.date, compareTo: compareDates.last } : {}
    const asked = {
      subject,
      from,
      to,
      timezone,
      weekStart: filters.weekStart,
      ...cut,
      compare,
      ...own,
      ...(isMatched && { match }),
    }
    making.mutate(
      { ...asked, language, title: title ?? words.titles[language] },
      { onSuccess: ({ id }) => void navigate(paths.report(id), { replace: true }) },
    )
  }
  return (
    <form onSubmit={make} className="max-w-lg space-y-4 rounded-card border border-line bg-surface p-4">
      <p>
        <About subject={subject} />
      </p>
      <LeftOut />
      <TextField
        label={words.reportTitle}
        required
        dir="auto"
        maxLength={LONGEST_TITLE}
        value={title ?? words.titles[language]}
        onChange={setTitle}
      />
      <div>
        <TwoDates labels={[words.from, words.to]} dates={dates} onChange={setDates} />
        <p className="mt-1 text-xs text-muted">{words.zone(formatZone(timezone))}</p>
        <GoesOn dates={dates} today={today} weekStart={filters.weekStart} onTake={takeWhole} />
      </div>
      <SelectField label={words.compare} value={compare} options={COMPARISONS} onChange={setCompare} />
      {isMatched && (
        <Switch
          label={words.weekdays}
          hint={words.weekdaysHint}
          checked={match === 'weekday'}
          onChange={(byWeekday) => setMatch(byWeekday ? 'weekday' : 'date')}
        />
      )}
      {compare === 'custom' && (
        <TwoDates labels={[words.comparedFrom, words.comparedTo]} dates={compareDates} onChange={setCompareDates} />
      )}
      <SelectField label={words.language} value={language} options={LANGUAGE_OPTIONS} onChange={setLanguage} />
      {making.error && (
        <p role="alert" className="rounded-control bg-warning-soft px-3 py-2 text-warning">
          {words.failed(making.error.message)}
        </p>
      )}
      <div className="flex justify-end">
        <Button look="strong" type="submit" isBusy={making.isPending} className="max-md:h-11">
          {making.isPending ? words.gathering : words.gather}
        </Button>
      </div>
    </form>
  )
}

/** What is in sight and a report does not have. */
function LeftOut() {
  const { only, bots } = useFilters()
  const filters = filtersInWords(only)
  if (filters === '' && bots === 'exclude') return null
  return (
    <div className="rounded-control bg-warning-soft px-3 py-2 text-pretty text-warning">
      {filters !== '' && <p>{words.notFiltered(filters)}</p>}
      {bots === 'include' && <p>{words.withoutBots}</p>}
    </div>
  )
}

/** As many days, of which the last is the one before the first of these. */
function justBefore({ date, last }: Dates): Dates {
  return { date: addDays(date, -1 - daysBetween(date, last)), last: addDays(date, -1) }
}

/** First and last date, both included. */
function TwoDates({
  labels,
  dates,
  onChange,
}: {
  labels: readonly [first: string, last: string]
  dates: Dates
  onChange: (dates: Dates) => void
}) {
  return (
    <div className="grid grid-cols-2 gap-4">
      {(['date', 'last'] as const).map((which, place) => (
        <TextField
          key={which}
          label={labels[place]!}
          type="date"
          required
          min={which === 'last' ? dates.date : undefined}
          value={dates[which]}
          onChange={(date) => onChange({ ...dates, [which]: date })}
        />
      ))}
    </div>
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
  return <bdi className="font-medium">{data?.data.find((one) => one.id === id)?.name ?? id}</bdi>
}

/** One code is named, so that it is seen which one was picked. */
function CodeTitle({ id }: { id: string }) {
  const { data } = useQuery(reportQuery('qrs'))
  return <bdi className="font-medium">{data?.data.find((code) => code.id === id)?.title ?? id}</bdi>
}
