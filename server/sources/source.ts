import type {
  CampaignListed,
  CampaignReport,
  ClientListed,
  ClientReport,
  QrListed,
  QrReport,
  Summary,
} from '#contract/reporting.ts'
import type { Status } from '#contract/app.ts'
import type { ChangesBy } from '#contract/changes.ts'
import type { Subject } from '#contract/history.ts'
import type { OffsetStretch } from '#contract/offset-stretches.ts'
import type { Pulse } from '#contract/pulse.ts'
import type { Bucket, Period, Span } from '#contract/period.ts'
import type { Scope } from '#contract/scope.ts'
import type { ScanFilter } from '#contract/scan-filter.ts'
import type { Instant } from '#contract/zone.ts'

/** Who asks: a source that cannot answer all at once serves by it, those who work first. */
export interface AskedBy {
  /** Undefined for somebody who works with the dashboard. */
  readonly asker?: Asker | undefined
  /** Whoever asked has gone: what was not yet asked for need not be. */
  readonly signal?: AbortSignal | undefined
}

/** What a source is asked to filter by. It never hears of a tag: before it stands the list of codes that have it. */
export interface SourceFilter extends ScanFilter {
  /** Only scans of these codes, by id; of none where there are none. */
  readonly codes?: readonly string[]
}

/** A question about a span of time, cut into buckets. */
export interface SpanQuestion extends AskedBy {
  readonly period: Span & { readonly buckets: readonly Bucket[] }
  /**
   * Scans before this instant count. `period.to` for all of a finished period, now for an unfinished one, earlier for
   * the part that a comparison takes, if the source can be cut `anywhere`. Timelines hold the buckets that began before
   * it, zeros included.
   */
  readonly until: Instant
  /** Whether scans by bots count too. */
  readonly includeBots: boolean
  /**
   * Only these scans count, in all that is answered. Undefined for all. A source that does not say `filters` of itself
   * answers any with a `Problem` 400.
   */
  readonly filter?: SourceFilter | undefined
  /**
   * `all`: everything that the endpoint answers. `figures`: totals, visitors and timeline suffice, and breakdowns and
   * lists may come back empty; a comparison asks so. It is not to be waited for long: a source that cannot have them
   * soon is a `Problem` 503 that says when, and goes on getting them.
   */
  readonly want: 'all' | 'figures'
}

/**
 * Who asks but does not look at the dashboard: a `guest` is anybody who has a link, a `report` is gathered for somebody
 * who works.
 */
export type Asker = 'guest' | 'report'

/** A question about a period: a calendar period, or any span of dates. */
export interface Question extends SpanQuestion {
  readonly period: Period
}

/** An answer and how fresh it is. */
export interface Answered<Data> {
  readonly data: Data
  /** When the source had these figures. */
  readonly asOf: Instant
  /** Newer figures have been asked for and are on their way. */
  readonly refreshing?: boolean
  /** Since when the source has failed to give newer ones, if it has. */
  readonly unavailableSince?: Instant | undefined
}

/** A question about a subject over any span. */
export interface HistoryQuestion extends AskedBy {
  readonly subject: Subject
  readonly period: Period
  /** Now: only buckets that began before it are answered. */
  readonly until: Instant
  readonly includeBots: boolean
  /** As in a question about a period. */
  readonly filter?: SourceFilter | undefined
}

/** A question about the scans of many codes, campaigns or clients in each bucket of a span, bots left out. */
export interface DaysQuestion extends Pick<SpanQuestion, 'period' | 'until'>, AskedBy {
  /** Codes that there are not are left out of the answer, and so are campaigns and clients without a scan in the span. */
  readonly of: { readonly kind: 'qr'; readonly ids: readonly string[] } | { readonly kind: OwnerSubject['kind'] }
}

/** A question about the scans of all codes in two spans, of which the second one given comes first; bots left out. */
export interface TrendsQuestion extends AskedBy {
  readonly own: Span
  /** Ends before the other begins, or where it does. */
  readonly before: Span
}

/** How many scans a code has in each. */
export interface Trend {
  readonly id: string
  readonly scans: number
  readonly before: number
}

/** Who owns codes. */
export interface OwnerSubject {
  readonly kind: 'client' | 'campaign'
  readonly id: string
}

/** What a client or a campaign says of itself that it owns. Whatever is not named here is not its own. */
export interface Owned {
  /** Ids of its codes. */
  readonly codes: ReadonlySet<string>
  /** Ids of its campaigns, those of which it is certain that all they count is its own. */
  readonly campaigns: ReadonlySet<string>
  /** Ids of campaigns that may be its own: that is still being asked, or cannot be asked now. */
  readonly undecided: ReadonlySet<string>
}

/** What is known of a history at a moment. */
export interface KnownHistory {
  /** The buckets begun, in order. `scans` is undefined where not known. */
  readonly buckets: readonly KnownBucket[]
  /** When the oldest of the figures was read. */
  readonly asOf: Instant
  /** Questions that are still to be answered. */
  readonly coming: number
  /** How long they will take, in seconds; undefined when none is coming. */
  readonly seconds: number | undefined
  /** Bounds of the distinct visitors of the whole span; equal where exact, undefined where unknown. */
  readonly visitors: { readonly atLeast: number; readonly atMost: number } | undefined
}

export interface KnownBucket extends Bucket {
  readonly scans: number | undefined
  /** Only where the source was asked for exactly this bucket. */
  readonly visitors: number | undefined
}

/** A question about a subject's scans by one dimension. */
export interface TallyQuestion extends Omit<SpanQuestion, 'want'> {
  readonly subject: Subject
  readonly by: ChangesBy
}

/** What `TallyQuestion` is answered with, in any order: whatever has a scan, each scan once. */
export interface Tally {
  /** Of a code, campaign or client its id, of a country its code; else what it is called; empty where not known, or of none. */
  readonly id: string
  /** Title or name; empty of a country. */
  readonly name: string
  /** Of a city, or of what is known where none is. */
  readonly region?: string
  readonly country?: string
  readonly scans: number
}

/** A question about the hours of the week at which a subject is scanned. */
export interface RhythmQuestion extends Pick<SpanQuestion, 'until' | 'includeBots' | 'filter'>, AskedBy {
  readonly subject: Subject
  readonly period: Span
  /** The period up to `until`, cut wherever clocks move. None where that is before it begins. */
  readonly stretches: readonly OffsetStretch[]
}

/**
 * Where figures come from: all seven endpoints, none optional. Answers follow the contract without `comparison`, which
 * a use case adds. An unknown id is a `Problem` 404; a source that cannot answer now is a `Problem` 503.
 * `conformance.ts` beside this file is the suite that every source passes.
 */
export interface ReportSource {
  /**
   * Where a question's `until` may lie. `anywhere`; or `ends`, which are the end of a period and now: what is compared
   * with an unfinished period then ends between two buckets.
   */
  readonly cuts: 'anywhere' | 'ends'
  describe(): Promise<Status['source']>
  summary(question: Question): Promise<Answered<Summary>>
  qrs(): Promise<Answered<QrListed[]>>
  qr(id: string, question: Question): Promise<Answered<QrReport>>
  campaigns(): Promise<Answered<CampaignListed[]>>
  campaign(id: string, question: Question): Promise<Answered<CampaignReport>>
  clients(): Promise<Answered<ClientListed[]>>
  client(id: string, question: Question): Promise<Answered<ClientReport>>
  /**
   * First what is known at once, then more as it comes, at last with nothing coming. Nothing is asked of anybody before
   * the second one is wanted, and whoever stops reading gives up what was not yet asked.
   */
  history(question: HistoryQuestion): AsyncIterable<KnownHistory>
  /**
   * Only of a source whose list of all codes does not say whose they are. A client or campaign that there is not owns
   * nothing. Rejects with a `Problem` 503 where it cannot be asked: what was known long ago is no answer.
   */
  readonly owned?: (of: OwnerSubject) => Promise<Owned>
  /** All codes at once, for the watch list. */
  readonly watch: WatchReader
  /** By id, the scans in each bucket. A source that does not say `countsDays` of itself is a `Problem` 404. */
  days(question: DaysQuestion): Promise<Answered<ReadonlyMap<string, readonly number[]>>>
  /** In any order, the codes with a scan in either span. A source that does not say `countsDays` of itself is a `Problem` 404. */
  trends(question: TrendsQuestion): Promise<Answered<readonly Trend[]>>
  /** Scans by hour of the week, from Monday's first. A source that does not say `countsHours` of itself is a `Problem` 404. */
  rhythm(question: RhythmQuestion): Promise<Answered<readonly number[]>>
  /** A source that does not say `countsChanges` of itself is a `Problem` 404. */
  tallies(question: TallyQuestion): Promise<Answered<readonly Tally[]>>
  close(): Promise<void>
}

/** What the watch list is made of: facts alone, its rules are a use case. Scans by bots are left out. */
export interface WatchReader {
  /** How far scans are known: just behind the last one where they come by import, else now. */
  knownUntil(now: Instant): Promise<Instant>
  /**
   * The instant of the first scan, if at the rate of the weeks after it at least 100 scans would have been expected between
   * `since` and then: so nobody was counting yet. Undefined otherwise.
   */
  beginsAt(since: Instant): Promise<Instant | undefined>
  /**
   * The end of the minute of the last scan, if at the rate of the weeks before it at least 100 would have followed by now: so
   * scans are still to be imported. Undefined otherwise, and within an hour of the last scan.
   */
  breaksOffAt(now: Instant): Promise<Instant | undefined>
  /** Asks a vendor for no more than the list of all codes. */
  read(question: WatchQuestion): Promise<Answered<Watched>>
}

interface WatchQuestion extends AskedBy {
  /** In order, each beginning where the one before ends. Scans outside of them are not counted. */
  readonly pieces: readonly Span[]
}

export interface Watched {
  /** How it is known when scans were: from the first on, from a time on, or not at all. */
  readonly known: 'counted' | { readonly observedSince: Instant } | 'nothing'
  readonly codes: readonly WatchedCode[]
}

/** `lastScannedAt` is that of the last scan observed, where scans are not counted. */
export interface WatchedCode extends QrListed {
  /** By piece, undefined where not known. */
  readonly scans: readonly (number | undefined)[]
  /** From when on this code's scans are known, where they are observed. */
  readonly observedSince?: Instant
}

/** The only way to figures: whoever asks says how far they may see. */
export interface Figures {
  /**
   * All answers within the scope. What lies outside is a `Problem`: 404 as if it were not there, 403 for the whole. Every
   * question of a source hears who asks: within a part a guest, unless said otherwise. A signal of its own counts instead.
   */
  within(scope: Scope, by?: AskedBy): ReportSource
}

/** What is observed by watching the totals of all codes. */
export interface PulseReader {
  read(): Pulse
}
