import { Suspense, type CSSProperties, type ReactNode } from 'react'
import type { ComparedDays } from '#contract/comparison.ts'
import { logoType } from '#contract/report-brand.ts'
import { figuresUpTo, type ReportContent, type ReportOwners } from '#contract/report-content.ts'
import type { ReportSection } from '#contract/report-sections.ts'
import { shortHash } from '#contract/report-answers.ts'
import { Timeline } from '#src/charts/timeline/timeline.tsx'
import { cx } from '#src/lib/cx.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { formatZone } from '#src/lib/zones.ts'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { source as sourceName } from '#words/api/client.ts'
import * as words from '#words/client-reports/document.ts'
import { ChangesPart } from './changes.tsx'
import { Commentary } from './commentary-text.tsx'
import './document.css'
import { FiguresPart } from './figures.tsx'
import { useFontsFor } from './fonts.ts'
import {
  cityRows,
  codeRow,
  comparedInWords,
  countryRow,
  deviceRow,
  ownerRows,
  referrerRow,
  timelineOf,
} from './select.ts'
import { clientName, spanInWords } from './names.ts'
import { Shares } from './shares.tsx'
import { usePaperFoot } from './use-paper-foot.ts'

/** Not every report has these. */
const GoalPart = lazyPart(() => import('./goal.tsx'))
const HoursPart = lazyPart(() => import('./hours.tsx'))
const WatchedPart = lazyPart(() => import('./watched.tsx'))

/**
 * A report as its readers see it, on a screen, on paper and in the PDF: a sheet of paper, light whatever the theme, in
 * its client's colour. Draws nothing but the content.
 */
export function ReportDocument({
  content,
  version,
  hash,
  isPage = false,
}: {
  content: ReportContent
  version: number
  /** Null of a draft. */
  hash: string | null
  /** Whether the sheet is the whole page, so that its title is the page's. */
  isPage?: boolean
}) {
  const { title, brand, period, sections } = content
  const name = clientName(content)
  const { logo: _, ...seen } = brand
  const areFontsComing = useFontsFor(JSON.stringify({ ...content, brand: seen }))
  usePaperFoot(`${name} · ${title} · ${hash === null ? words.draft : shortHash(hash)}`)
  const Title = isPage ? 'h1' : 'h2'
  const compared = comparedInWords(content)
  const upTo = figuresUpTo(content)
  const logo = brand.logo === null ? undefined : logoType(brand.logo)
  return (
    <article
      lang={content.language}
      className="report-sheet"
      data-fonts-coming={areFontsComing || undefined}
      style={brandStyle(brand.colour)}
      aria-label={title}
    >
      <header className="mb-8 border-t-4 border-accent pt-4">
        <div className="flex min-h-8 items-start justify-between gap-6">
          <p className="pt-1 font-medium">
            <bdi>{name}</bdi>
          </p>
          {logo && (
            <img src={`data:${logo};base64,${brand.logo}`} alt="" className="max-h-12 max-w-48 object-contain" />
          )}
        </div>
        <Title dir="auto" className="mt-4 text-left text-xl leading-9 font-semibold text-balance wrap-anywhere">
          {title}
        </Title>
        <p className="mt-1 text-base">{spanInWords(period)}</p>
        <p className="mt-1 text-muted">
          {words.zone(formatZone(period.timezone))}
          {upTo !== undefined && `, ${words.soFar(formatInstant(Date.parse(upTo), period.timezone))}`}
          {compared !== undefined && `. ${compared}`}.
        </p>
        {hash === null && (
          <p className="mt-3 inline-block rounded-sm bg-warning-soft px-2 py-0.5 font-medium text-warning">
            {words.draft}
          </p>
        )}
      </header>
      <div className="report-parts">
        {sections.map((section) => (
          <Part key={section} section={section} content={content} />
        ))}
      </div>
      <footer className="mt-10 border-t border-line pt-3 text-xs text-muted">
        <p>
          {words.asOf(
            sourceName(content.source.kind, content.source.label),
            formatInstant(Date.parse(content.gatheredAt), period.timezone),
          )}
          {'. '}
          {approvalInWords(content)}
        </p>
        {hash !== null && (
          <p className="mt-1" title={`${hash}. ${words.hashHint}`}>
            {words.version(version)}
            {' · '}
            {words.contentHash}{' '}
            <code className="font-mono text-ink" data-hash={hash}>
              {shortHash(hash)}
            </code>
            <span data-print-only className="mt-1 hidden font-mono wrap-anywhere">
              {hash}
            </span>
            <span className="sr-only"> {words.hashHint}</span>
          </p>
        )}
      </footer>
    </article>
  )
}

/** Two short lists share a row where there is room. */
const HALVES: ReadonlySet<ReportSection> = new Set(['devices', 'referrers'])

function Part({ section, content }: { section: ReportSection; content: ReportContent }) {
  if (section === 'commentary' && content.commentary.trim() === '') return null
  return (
    <section aria-labelledby={`part-${section}`} className={cx('min-w-0', !HALVES.has(section) && 'report-whole')}>
      <h2 id={`part-${section}`} className="mb-3 text-base">
        {words.sections[section]}
      </h2>
      {section !== 'commentary' && <Note text={content.notes?.[section] ?? ''} />}
      <PartContent section={section} content={content} />
    </section>
  )
}

/** What its author says of a section, before the eye is lost in it. */
function Note({ text }: { text: string }) {
  if (text.trim() === '') return null
  return (
    <div className="report-note mb-4">
      <Commentary text={text} />
    </div>
  )
}

function PartContent({ section, content }: { section: ReportSection; content: ReportContent }): ReactNode {
  const list = {
    bestCodes: { heading: words.code, row: codeRow, list: content.bestCodes },
    devices: { heading: words.device, row: deviceRow, list: content.devices },
    referrers: { heading: words.referrer, row: referrerRow, list: content.referrers },
  }
  switch (section) {
    case 'commentary':
      return <Commentary text={content.commentary} />
    case 'figures':
      return <FiguresPart content={content} />
    case 'goal':
      return (
        <Suspense fallback={<Skeleton className="h-20" />}>{content.goal && <GoalPart goal={content.goal} />}</Suspense>
      )
    case 'timeline': {
      const data = timelineOf(content)
      if (data === undefined) return <NotTold />
      return hasNoScans(content.timeline) ? <NoScans /> : <Timeline data={data} />
    }
    case 'comparison':
      return <ChangesPart content={content} />
    case 'clients':
    case 'campaigns':
      return <Owners section={section} owners={content[section]} days={content.compared?.days} />
    case 'places':
      return <Places content={content} />
    case 'hours':
      return <Hours content={content} />
    case 'watchList':
      return (
        <Suspense fallback={<Skeleton className="h-40" />}>
          <WatchedPart content={content} />
        </Suspense>
      )
    case 'bestCodes':
    case 'devices':
    case 'referrers': {
      const { heading, row, list: shares } = list[section]
      if (!shares) return <NotTold />
      const { rows, count, total } = shares
      return (
        <Shares
          caption={words.sections[section]}
          heading={heading}
          rows={rows.map(row)}
          count={count}
          total={total}
          // Of a campaign a vendor names the best code alone.
          tellsRest={section !== 'bestCodes'}
        />
      )
    }
  }
}

function Owners({
  section,
  owners,
  days,
}: {
  section: 'clients' | 'campaigns'
  owners: ReportOwners | null | undefined
  days: ComparedDays | undefined
}) {
  if (!owners) return <NotTold />
  const { count, total } = owners
  return (
    <Shares
      {...ownerRows(owners, section)}
      caption={words.sections[section]}
      heading={words.owners[section].heading}
      count={count}
      total={total}
      days={days}
      tellsRest
    />
  )
}

function Places({ content: { places } }: { content: ReportContent }) {
  if (!places) return <NotTold />
  const { countries, cities } = places
  if (countries.total === 0 && !cities?.total) return <NoScans />
  return (
    <div className="report-parts">
      <Shares
        {...countries}
        caption={words.countries}
        heading={words.country}
        rows={countries.rows.map(countryRow)}
        tellsRest
      />
      {cities ? (
        <Shares {...cities} caption={words.cities} heading={words.city} rows={cityRows(cities.rows)} tellsRest />
      ) : (
        <p className="text-muted">{words.citiesNotTold}</p>
      )}
    </div>
  )
}

function Hours({ content: { hours, period } }: { content: ReportContent }) {
  if (!hours) return <NotTold />
  if (hours.scans.every((scans) => scans === 0)) return <NoScans />
  return (
    <Suspense fallback={<Skeleton className="h-66" />}>
      <HoursPart hours={hours} weekStart={period.weekStart} />
    </Suspense>
  )
}

/** Nothing to draw, before either; what is not known is drawn as a gap. */
function hasNoScans(timeline: ReportContent['timeline']): boolean {
  return [...(timeline?.buckets ?? []), ...(timeline?.before ?? [])].every(({ scans }) => scans === 0)
}

function NoScans() {
  return <p className="text-muted">{words.noScans}</p>
}

function NotTold() {
  return <p className="text-muted">{words.notTold}</p>
}

function approvalInWords({ approved, period }: ReportContent): string {
  if (approved === null) return `${words.draft}.`
  const when = formatInstant(Date.parse(approved.at), period.timezone)
  return `${approved.by === '' ? words.approvedOn(when) : words.approvedBy(approved.by, when)}.`
}

/** The client's colour in the place of Scanboard's: in lines, bars and the chart. */
function brandStyle(colour: string | null): CSSProperties {
  if (colour === null) return {}
  return { '--accent': colour, '--series-1': colour } as CSSProperties
}
