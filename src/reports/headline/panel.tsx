import { useQuery } from '@tanstack/react-query'
import { Suspense, type ReactNode } from 'react'
import { comparedPart } from '#contract/compared-part.ts'
import type { Subject } from '#contract/history.ts'
import { subjectQuery, toFigures, type Figures, type PeriodAnswer } from '#src/api/figures.ts'
import { selectedPeriod } from '#src/url-state/selected-period.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { now } from '#src/lib/clock.ts'
import { cx } from '#src/lib/cx.ts'
import { formatPeriod } from '#src/lib/dates.ts'
import { behindFigures } from '#src/lib/first-figures.ts'
import { Count } from '#src/ui/count.tsx'
import { optionalPart } from '#src/ui/lazy-part.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import * as words from '#words/reports/headline/panel.ts'
import { Change } from './change.tsx'
import { comparedInWords } from './compared.ts'
import { toHeadline, type Headline } from './select.ts'
import type { UnequalPart } from './unequal.tsx'

const select = (answer: PeriodAnswer) => {
  const figures = toFigures(answer)
  return { figures, headline: toHeadline(figures) }
}

/** Comes after the first figures and behind the chart, which has the line first, into room that is kept for it. */
const FiguresRhythm = optionalPart(behindFigures(() => import('./figures-rhythm.tsx')))

/** Only for a span that the source has no period for. */
const VisitorsBetween = optionalPart(() => import('./visitors-between.tsx'))

/** Only where scans begin or break off within the time in question. */
const KnownSpan = optionalPart(() => import('./known-span.tsx'))

/** Only where what is compared with has more days, or fewer. */
const Unequal = optionalPart(() => import('./unequal.tsx'))

/** The answer first: how many, and against what. */
export function HeadlinePanel({ subject, className }: { subject: Subject; className?: string }) {
  const filters = useFilters()
  const answer = useQuery({ ...subjectQuery(subject, filters.query), select })
  const asked = formatPeriod(selectedPeriod(filters, filters.effectiveZone, now()))
  return (
    <Panel
      title={answer.data?.headline.span ?? asked}
      answer={answer}
      skeleton={<HeadlineSkeleton />}
      isFirst
      className={className}
    >
      {({ figures, headline }) => (
        <div className="@container">
          <dl className={GRID}>
            <Block name={words.scans} figure={headline.scans}>
              {unequal(figures, 'scans')}
            </Block>
            <Block name={words.visitors} figure={headline.visitors}>
              {unequal(figures, 'visitors')}
            </Block>
            {hasRhythm(figures) && (
              <Suspense fallback={<RhythmRoom />}>
                <FiguresRhythm subject={subject} figures={figures} />
              </Suspense>
            )}
          </dl>
          <p className="mt-3 min-h-8 text-xs text-pretty text-muted sm:min-h-4">
            {comparedInWords(figures)} {unequal(figures, 'sentence')}{' '}
            {(figures.knownFrom ?? figures.knownUntil) !== undefined && (
              <Suspense>
                <KnownSpan figures={figures} />
              </Suspense>
            )}
          </p>
        </div>
      )}
    </Panel>
  )
}

const unequal = (figures: Figures, part: UnequalPart) =>
  comparedPart(figures)?.days && (
    <Suspense>
      <Unequal part={part} figures={figures} />
    </Suspense>
  )

/** Days and months can be asked for one by one; hours of more than one code cannot, and one code has its timeline. */
function hasRhythm({ scans, timeline, period }: Figures): boolean {
  return timeline !== undefined || (scans > 0 && period.bucket !== 'hour')
}

function RhythmRoom() {
  return (
    <>
      <div className="h-19" />
      <div className="h-19" />
      <div className="h-19 @max-4xl:hidden" />
    </>
  )
}

/** As many figures in one line as the panel has room for, two by two on a phone. The fifth only where all have theirs. */
const GRID = 'grid grid-cols-2 gap-x-6 gap-y-3 @2xl:grid-cols-4 @4xl:grid-cols-5'

/** `children`: in the place of a change, where there is none. */
function Block({ name, figure, children }: { name: string; figure: Headline['visitors']; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted">{name}</dt>
      {typeof figure === 'string' ? (
        <>
          <dd aria-hidden className="text-xl font-semibold">
            –
          </dd>
          <dd className="min-h-10 text-muted sm:min-h-5">{figure}</dd>
        </>
      ) : 'atLeast' in figure ? (
        <Suspense>
          <VisitorsBetween bounds={figure} />
        </Suspense>
      ) : (
        <>
          <dd className="text-xl font-semibold">
            <Count value={figure.value} />
          </dd>
          <dd className="min-h-10 sm:min-h-5">{figure.change ? <Change change={figure.change} /> : children}</dd>
        </>
      )}
    </div>
  )
}

function HeadlineSkeleton() {
  return (
    <div className="@container">
      <div className={GRID}>
        {['w-24', 'w-20', 'w-18', 'w-16', 'w-12'].map((width, place) => (
          <div key={width} className={cx('py-1', place < 2 ? 'h-24 sm:h-19' : 'h-19', place > 3 && '@max-4xl:hidden')}>
            <Skeleton className="h-3 w-16" />
            <Skeleton className={`mt-3 h-6 ${width}`} />
            <Skeleton className="mt-3 h-3 w-32" />
          </div>
        ))}
      </div>
      <div className="mt-3 h-8 sm:h-4">
        <Skeleton className="h-3 w-64 max-w-full" />
      </div>
    </div>
  )
}
