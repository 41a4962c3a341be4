import { useQuery } from '@tanstack/react-query'
import type { Envelope } from '#contract/answers.ts'
import { MOST_CHANGES, type Changes, type ChangesBy } from '#contract/changes.ts'
import type { Subject } from '#contract/history.ts'
import { dateAt } from '#contract/period.ts'
import { changesQuery } from '#src/api/changes.ts'
import { formatDate } from '#src/lib/dates.ts'
import { formatWindow } from '#src/lib/windows.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { withDays } from '#src/lib/per-day.ts'
import { SubjectTakeAway } from '#src/take-away/subject-take-away.tsx'
import { Note } from '#src/ui/note.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { QuietSelect } from '#src/ui/quiet-select.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import { useParam } from '#src/url-state/use-param.ts'
import { useShown } from '#src/url-state/use-shown.ts'
import { ShowMore, type Shown } from '#src/ui/show-more.tsx'
import * as words from '#words/reports/changes.ts'
import { changesTable, isCut, toChangeLists, type ChangeLists, type ChangeRow } from './select.ts'

/** One code has no other codes to be told apart by; a campaign's codes are all of one campaign. */
const OFFERED: Readonly<Record<Subject['kind'], readonly ChangesBy[]>> = {
  organisation: ['qr', 'campaign', 'client', 'country', 'city', 'device', 'referrer'],
  client: ['qr', 'campaign', 'country', 'city', 'device', 'referrer'],
  campaign: ['qr', 'country', 'city', 'device', 'referrer'],
  qr: ['city', 'country', 'device', 'referrer'],
}

const LINK: Partial<Record<ChangesBy, (id: string) => string>> = {
  qr: paths.qr,
  campaign: paths.campaign,
  client: paths.client,
}

/** What rose most and what fell most, against what the period is compared with. */
export default function ChangesPanel({ subject, className }: { subject: Subject; className?: string }) {
  const { query, effectiveZone: zone } = useFilters()
  const offered = OFFERED[subject.kind]
  const [text, setBy] = useParam('changes')
  const by = offered.find((one) => one === text) ?? offered[0]!
  const shown = useShown('changed', 6)
  const answer = useQuery({
    ...changesQuery({
      ...query,
      by,
      ...(subject.kind === 'organisation' ? {} : { subject: subject.kind, id: subject.id }),
    }),
    select: ({ data }: Envelope<Changes>) => toChangeLists(by, data),
  })
  const lists = answer.data
  return (
    <Panel
      title={words.title}
      note={
        <QuietSelect
          aria-label={words.changesBy}
          value={by}
          onChange={(event) => setBy(event.target.value === offered[0] ? '' : event.target.value)}
        >
          {offered.map((one) => (
            <option key={one} value={one}>
              {words.by[one].many}
            </option>
          ))}
        </QuietSelect>
      }
      tools={
        lists &&
        lists.knownFrom === undefined && (
          <SubjectTakeAway
            subject={subject}
            title={isCut(lists) ? words.cutTitle(formatExact(MOST_CHANGES)) : words.title}
            fileParts={['changes', by, ...(isCut(lists) ? ['largest', String(MOST_CHANGES)] : [])]}
            table={() => changesTable(by, lists)}
          />
        )
      }
      answer={answer}
      skeleton={<SkeletonRows rows={6} />}
      className={className}
    >
      {(changed) => <Lists by={by} lists={changed} shown={shown} zone={zone} />}
    </Panel>
  )
}

function Lists({ by, lists, shown, zone }: { by: ChangesBy; lists: ChangeLists; shown: Shown; zone: string }) {
  const { rose, fell, counts, from, to, knownFrom, days } = lists
  if (knownFrom !== undefined) {
    return <Note>{words.notKnown(formatWindow(from, to, zone), formatDate(dateAt(zone, knownFrom)))}</Note>
  }
  if (from >= to) return <Note>{words.nothingYet}</Note>
  if (counts.rose + counts.fell + counts.same === 0) {
    const noScans = by === 'campaign' || by === 'client' || by === 'city' ? words.noScans[by] : words.noScans.all
    return <Note>{noScans(formatWindow(from, to, zone))}</Note>
  }
  return (
    <>
      <p className="mb-3 text-xs text-muted">
        {words.counts(
          withDays(formatWindow(from, to, zone), days),
          formatExact(counts.rose),
          formatExact(counts.fell),
          formatExact(counts.same),
        )}
      </p>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <List title={words.roseMost} by={by} rows={rose} of={counts.rose} isADay={days !== undefined} shown={shown} />
        <List title={words.fellMost} by={by} rows={fell} of={counts.fell} isADay={days !== undefined} shown={shown} />
      </div>
      <ShowMore
        all={Math.max(rose.length, fell.length)}
        shown={shown}
        label={(next) => (isCut(lists) ? words.showMost(formatExact(next)) : words.showAll)}
      />
    </>
  )
}

function List({
  title,
  by,
  rows,
  of,
  isADay,
  shown,
}: {
  title: string
  by: ChangesBy
  rows: readonly ChangeRow[]
  /** How many there are, also of those that no row tells of. */
  of: number
  /** Whether averages of a day are told. */
  isADay: boolean
  shown: Shown
}) {
  const inSight = rows.slice(0, shown.count)
  return (
    <section aria-label={title} className="min-w-0">
      <div className="mb-1 flex gap-2 text-xs">
        <h3 className="font-medium">{title}</h3>
        {inSight.length < of && (
          <p className="text-muted">{words.shown(formatExact(inSight.length), formatExact(of))}</p>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="text-muted">{words.none}</p>
      ) : (
        <table className="w-full table-fixed">
          <thead className="text-xs text-muted">
            <tr>
              <th scope="col" className="pb-1 text-left font-normal">
                {words.by[by].one}
              </th>
              <th scope="col" className="w-24 pb-1 text-right font-normal sm:w-28">
                {isADay ? words.scansADay : words.scans}
              </th>
              <th scope="col" className="w-20 pb-1 text-right font-normal sm:w-46">
                {words.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {inSight.map((row) => (
              <tr key={row.key} className="border-t border-line">
                <th scope="row" className="h-9 py-1.5 pr-3 text-left font-normal">
                  <span dir="auto" className="relative -my-0.5 block truncate text-left leading-6">
                    <Name by={by} row={row} />
                  </span>
                  {row.detail !== '' && <span className="block truncate text-xs text-muted">{row.detail}</span>}
                </th>
                <td className="text-right tabular-nums">
                  <span className="text-muted">
                    {row.told.before} <span aria-label={words.to}>→</span>{' '}
                  </span>
                  {row.told.scans}
                </td>
                <td className="text-right tabular-nums">
                  {row.difference} <span className="text-muted max-sm:sr-only">({row.change})</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Name({ by, row }: { by: ChangesBy; row: ChangeRow }) {
  const to = LINK[by]
  if (to === undefined) return row.name
  return (
    <AppLink to={to(row.id)} title={row.name} className="py-1 hover:underline">
      {row.name}
    </AppLink>
  )
}
