import { useQueries, useQuery } from '@tanstack/react-query'
import { RequestError } from '#src/api/client.ts'
import { subjectQuery, toFigures, type Figures } from '#src/api/figures.ts'
import { historyOf, historyQuery, knownTimeline } from '#src/api/history.ts'
import { reportQuery } from '#src/api/queries.ts'
import type { Answer } from '#src/ui/answer.ts'
import { keyOf, type Compared } from '#src/url-state/compare.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { askedOf } from './asked.ts'
import { nameIn, type Known } from './select.ts'

/** A subject that has no figures to show, and why. */
export interface Missing {
  readonly subject: Compared
  readonly name: string
  readonly state: 'loading' | 'unknown' | 'failed'
  /** Of a failure. */
  readonly error: Error | null
}

export interface ComparedFigures {
  /** Those that are known; undefined while none is, unless there are none. */
  readonly answer: Answer<readonly Known[]>
  readonly missing: readonly Missing[]
  /** Names of those whose buckets are still being gathered. */
  readonly gathering: readonly string[]
}

/**
 * The figures of all subjects, each by the question that its own page asks, so that they are there at once when one comes
 * from there. What the source has no timeline for is gathered bucket by bucket and shown as far as it is known.
 */
export function useComparedFigures(compared: readonly Compared[]): ComparedFigures {
  const { query, bots } = useFilters()
  const answers = useQueries({
    queries: compared.map((subject) => {
      const { of, only } = askedOf(subject)
      return subjectQuery(of, { ...query, ...only })
    }),
  })
  const told = answers.map(({ data }) =>
    data === undefined ? undefined : { figures: toFigures(data), name: nameIn(data) },
  )

  // A vendor names codes only in the list of all.
  const isUnnamed = compared.some(
    ({ kind }, at) => kind === 'qr' && told[at]?.name === undefined && told[at] !== undefined,
  )
  const listed = useQuery({ ...reportQuery('qrs'), enabled: isUnnamed }).data?.data
  const nameOf = (subject: Compared, name: string | undefined) =>
    name ?? (subject.kind === 'qr' ? listed?.find(({ id }) => id === subject.id)?.title : undefined) ?? subject.id

  const gathered = compared.flatMap((subject, at) => {
    const figures = told[at]?.figures
    return figures !== undefined && isGathered(figures) ? [{ subject, figures }] : []
  })
  const histories = useQueries({
    queries: gathered.map(({ subject, figures }) => historyQuery(historyOf(askedOf(subject).of, figures.period, bots))),
  })
  const historyFor = (subject: Compared) =>
    histories[gathered.findIndex((one) => keyOf(one.subject) === keyOf(subject))]?.data

  const known = compared.flatMap((subject, look): Known[] => {
    const found = told[look]
    if (found === undefined) return []
    const history = historyFor(subject)
    return [
      {
        subject,
        look,
        name: nameOf(subject, found.name),
        figures: found.figures,
        timeline: found.figures.timeline ?? (history && knownTimeline(history)),
      },
    ]
  })
  const missing = compared.flatMap((subject, at): Missing[] => {
    if (told[at] !== undefined) return []
    const { error } = answers[at]!
    const state =
      error === null ? 'loading' : error instanceof RequestError && error.status === 404 ? 'unknown' : 'failed'
    return [{ subject, name: nameOf(subject, undefined), state, error }]
  })
  // Where there are none of these ids, that is all there is to know.
  const data = known.length > 0 || missing.every(({ state }) => state === 'unknown') ? known : undefined
  return {
    answer: {
      data,
      // One that fails beside others is told in its place.
      error: data === undefined && missing.every(({ state }) => state !== 'loading') ? firstError(answers) : null,
      isPlaceholderData: answers.some(({ isPlaceholderData }) => isPlaceholderData),
      dataUpdatedAt: Math.min(...answers.map(({ dataUpdatedAt }) => dataUpdatedAt)),
      isFetching: answers.some(({ isFetching }) => isFetching),
      refetch: () => answers.map(({ refetch }) => refetch()),
    },
    missing,
    gathering: known
      .filter(({ subject, figures }) => isGathered(figures) && (historyFor(subject)?.coming ?? 1) > 0)
      .map(({ name }) => name),
  }
}

function isGathered({ scans, timeline }: Figures): boolean {
  return scans > 0 && timeline === undefined
}

function firstError(answers: readonly { readonly error: Error | null }[]): Error | null {
  return answers.find(({ error }) => error !== null)?.error ?? null
}
