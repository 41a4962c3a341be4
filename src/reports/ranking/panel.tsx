import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Subject } from '#contract/history.ts'
import { useCountsChanges } from '#src/api/changes.ts'
import { subjectQuery, type PeriodAnswer } from '#src/api/figures.ts'
import { reportQuery } from '#src/api/queries.ts'
import { cx } from '#src/lib/cx.ts'
import type { Part } from '#src/lib/breakdown.ts'
import { SubjectTakeAway } from '#src/take-away/subject-take-away.tsx'
import { ListTakeAway } from '#src/take-away/lazy-list-take-away.tsx'
import { BreakdownPanel } from '#src/ui/breakdown-panel.tsx'
import { Note } from '#src/ui/note.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { held } from '#src/url-state/held.ts'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useShown } from '#src/url-state/use-shown.ts'
import * as words from '#words/reports/ranking.ts'
import { toAllTimeRanking, toRanking, type Ranked, type Ranking } from './select.ts'

const LISTS = {
  qrs: { filePart: 'qr-codes', names: { name: 'title', key: ['qr_id', words.id] }, one: paths.qr, all: paths.qrs() },
  campaigns: {
    filePart: 'campaigns',
    names: { name: 'name', key: ['campaign_id', words.id] },
    one: paths.campaign,
    all: paths.campaigns(),
  },
} as const

/** Which codes or campaigns of the subject are scanned most; each row leads to its page. */
export function RankingPanel({
  subject,
  ranked,
  title,
  className,
}: {
  subject: Subject
  ranked: Ranked
  title: string
  className?: string
}) {
  const { query } = useFilters()
  const select = (answer: PeriodAnswer) => toRanking(ranked, answer)
  const answer = useQuery({ ...subjectQuery(subject, query), select })
  const shown = useShown(ranked, 10)
  // Counted from the same, so that a source has both or neither.
  const ranksAll = useCountsChanges()
  const { heading, noun, seeAll } = words.ranked[ranked]
  const { filePart, names, one, all } = LISTS[ranked]

  if (answer.data === null) {
    const isOfAll = subject.kind === 'organisation'
    if (isOfAll && !held().isDated) return <AllTimeRankingPanel ranked={ranked} title={title} className={className} />
    return (
      <Panel title={title} answer={answer} skeleton={null} className={className}>
        {() => <Note>{isOfAll ? words.onlyOfAllTime[ranked] : words.notListed[ranked](subject.kind)}</Note>}
      </Panel>
    )
  }
  return (
    <BreakdownPanel<Ranking>
      title={title}
      columns={[heading, words.scans]}
      noun={noun}
      answer={{ ...answer, data: answer.data }}
      // Of the organisation with a row for what belongs to no campaign.
      className={cx(subject.kind === 'organisation' ? 'min-h-130' : 'min-h-120', className)}
      shown={shown}
      note={answer.data?.note}
      label={(part) => <RowLink part={part} to={one(part.key)} />}
      foot={
        subject.kind === 'organisation' &&
        held().hasLists && (
          <Foot>
            {ranksAll && answer.data?.seeAll && <SeeAll to={paths.ranking(ranked)}>{answer.data.seeAll}</SeeAll>}
            <SeeAll to={all}>{seeAll}</SeeAll>
            {/* They have no panel of their own. */}
            {ranksAll && ranked === 'campaigns' && (
              <SeeAll to={paths.ranking('clients')}>{words.clientsByScans}</SeeAll>
            )}
          </Foot>
        )
      }
      names={names}
      take={(taken) => <SubjectTakeAway subject={subject} fileParts={[filePart]} {...taken} />}
    />
  )
}

/** For a source that cannot rank within a period: says plainly that the totals are of all time. */
function AllTimeRankingPanel({
  ranked,
  title,
  className,
}: {
  ranked: Ranked
  title: string
  className: string | undefined
}) {
  const select = (answer: Parameters<typeof toAllTimeRanking>[1]) => toAllTimeRanking(ranked, answer)
  const answer = useQuery({ ...reportQuery<Ranked>(ranked), select })
  const shown = useShown(ranked, 10)
  const { heading, noun, seeAll } = words.ranked[ranked]
  const { names, one, all } = LISTS[ranked]
  return (
    <BreakdownPanel
      title={title}
      columns={[heading, words.allTime]}
      noun={noun}
      answer={answer}
      shown={shown}
      note={answer.data?.note}
      className={cx('min-h-120', className)}
      label={(part) => <RowLink part={part} to={one(part.key)} />}
      foot={
        held().hasLists && (
          <Foot>
            <SeeAll to={all}>{seeAll}</SeeAll>
          </Foot>
        )
      }
      names={names}
      take={(taken) => <ListTakeAway list={ranked} fileParts={['top']} {...taken} />}
    />
  )
}

function RowLink({ part, to }: { part: Part; to: string }) {
  return (
    <AppLink to={to} title={part.name} className="py-1 hover:underline">
      {part.name}
    </AppLink>
  )
}

function Foot({ children }: { children: ReactNode }) {
  return (
    <p data-screen-only className="mt-3 flex flex-wrap gap-x-6">
      {children}
    </p>
  )
}

function SeeAll({ to, children }: { to: string; children: string }) {
  return (
    <AppLink to={to} className="py-1 text-accent hover:underline">
      {children}
    </AppLink>
  )
}
