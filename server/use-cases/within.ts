/**
 * Figures within a scope. This is the one place that keeps what belongs to others out of every answer, whatever source
 * stands behind it: what lies outside of the scope does not exist, and is told in the same words as what never did.
 */
import type { Status } from '#contract/app.ts'
import type { Subject } from '#contract/history.ts'
import { Problem } from '#contract/problem.ts'
import type { CampaignReport, ClientReport, QrListed, QrReport } from '#contract/reporting.ts'
import { NOT_SHOWN, type OrganisationScope, type PartScope } from '#contract/scope.ts'
import type { Span } from '#contract/period.ts'
import type { ScanFilter } from '#contract/scan-filter.ts'
import type {
  Answered,
  AskedBy,
  Figures,
  KnownHistory,
  ReportSource,
  SourceFilter,
  WatchedCode,
} from '#server/sources/source.ts'
import type { Tags } from '#server/state/tags.ts'

/** Whatever is asked of a source is asked within a scope, and of codes with a tag by their ids. */
export function figuresOf(source: ReportSource, tags: Pick<Tags, 'codesOf'> = { codesOf: () => [] }): Figures {
  return {
    within(scope, by = {}) {
      // What a report shows was frozen: its guests have nothing to ask of any source.
      if (scope.kind === 'report') throw new Problem(403, NOT_SHOWN)
      if (scope.kind === 'everything') return askedBy(source, by, tags)
      return sourceWithin(askedBy(source, { asker: 'guest', ...by }, tags), scope)
    },
  }
}

/** The source, told with every question who asks it, and which codes have the tag of which it is. */
function askedBy(source: ReportSource, by: AskedBy, tags: Pick<Tags, 'codesOf'>): ReportSource {
  const tell = <Question extends AskedBy & { readonly filter?: SourceFilter | undefined }>(
    question: Question,
  ): Question => {
    const { tag, ...filter } = question.filter ?? {}
    return { ...by, ...question, ...(tag !== undefined && { filter: { ...filter, codes: tags.codesOf(tag) } }) }
  }
  return {
    cuts: source.cuts,
    describe: () => source.describe(),
    qrs: () => source.qrs(),
    campaigns: () => source.campaigns(),
    clients: () => source.clients(),
    ...(source.owned && { owned: source.owned }),
    close: () => source.close(),
    summary: (question) => source.summary(tell(question)),
    qr: (id, question) => source.qr(id, tell(question)),
    campaign: (id, question) => source.campaign(id, tell(question)),
    client: (id, question) => source.client(id, tell(question)),
    history: (question) => source.history(tell(question)),
    watch: { ...source.watch, read: (question) => source.watch.read(tell(question)) },
    days: (question) => source.days(tell(question)),
    trends: (question) => source.trends(tell(question)),
    rhythm: (question) => source.rhythm(tell(question)),
    tallies: (question) => source.tallies(tell(question)),
  }
}

type GuestScope = OrganisationScope | PartScope

function sourceWithin(source: ReportSource, scope: GuestScope): ReportSource {
  const members = async (): Promise<Members> => {
    if (scope.kind === 'organisation') return ALL
    // A single code is its own, whoever owns it.
    if (scope.kind === 'qr' || source.owned === undefined) return membersOf((await source.qrs()).data, scope)
    return source.owned({ kind: scope.kind, id: scope.id })
  }

  const requireSubject = async (subject: Subject): Promise<void> => {
    if (scope.kind === 'organisation') return
    if (subject.kind === 'organisation') throw notWhole()
    if (subject.kind === scope.kind && subject.id === scope.id) return
    const { codes, campaigns, undecided } = await members()
    if (subject.kind === 'campaign' && undecided?.has(subject.id)) throw undecidedYet()
    const known = subject.kind === 'qr' ? codes : subject.kind === 'campaign' ? campaigns : NOTHING
    if (!known.has(subject.id)) throw unknown()
  }
  const requireSpan = ({ from, to }: Span): void => {
    const { span } = scope
    if (span !== undefined && (from < span.from || to > span.to)) {
      throw new Problem(403, 'These dates are not part of what the link shows.')
    }
  }
  /** Totals of all scans tell more than limits do. */
  const requireNoLimits = (): void => {
    if (scope.span !== undefined) throw new Problem(403, 'The link shows figures of some dates only, and no totals.')
    if (isFiltered(scope.only)) throw new Problem(403, 'The link shows some scans only, and no totals.')
  }
  /** Without them all scans would be told. Whoever embeds it hears what to do; leaving the filter out is not theirs to choose. */
  const requireFilters = async (): Promise<void> => {
    const { filters = false, label } = await source.describe()
    if (filters) return
    throw new Problem(
      403,
      `What is shown is limited to some scans only, and ${label} cannot count those. Whoever shares it must take the limit off.`,
    )
  }
  /** The question as it may be asked: filters that the scope names are part of it, whether or not it says so. */
  const about = async <Asked extends { readonly period: Span; readonly filter?: SourceFilter | undefined }>(
    subject: Subject,
    question: Asked,
  ): Promise<Asked> => {
    requireSpan(question.period)
    await requireSubject(subject)
    if (question.filter?.tag !== undefined) throw new Problem(403, 'Tags are for those who work here.')
    if (!isFiltered(scope.only)) return question
    await requireFilters()
    for (const [name, value] of Object.entries(question.filter ?? {})) {
      const wanted = scope.only[name as keyof ScanFilter]
      if (wanted !== undefined && wanted !== value)
        throw new Problem(403, 'These scans are not part of what the link shows.')
    }
    return { ...question, filter: { ...question.filter, ...scope.only } }
  }

  return {
    cuts: source.cuts,
    describe: async () => withoutConnection(await source.describe()),
    summary: async (question) => source.summary(await about({ kind: 'organisation' }, question)),
    async qr(id, question) {
      const asked = await about({ kind: 'qr', id }, question)
      const { campaigns } = await members()
      return map(await source.qr(id, asked), (report) => ownersWithin(report, scope, campaigns))
    },
    async campaign(id, question) {
      const asked = await about({ kind: 'campaign', id }, question)
      return map(await source.campaign(id, asked), (report) => campaignWithin(report, scope))
    },
    async client(id, question) {
      const asked = await about({ kind: 'client', id }, question)
      const answer = await source.client(id, asked)
      if (answer.data.campaigns === undefined) return answer
      const { campaigns, undecided } = await members()
      return { ...map(answer, (report) => clientWithin(report, campaigns)), ...stillComing(undecided) }
    },
    async qrs() {
      requireNoLimits()
      const { codes, campaigns } = await members()
      return map(await source.qrs(), (all) =>
        all.filter(({ id }) => codes.has(id)).map((code) => ownersWithin(code, scope, campaigns)),
      )
    },
    async campaigns() {
      requireNoLimits()
      const { campaigns, undecided } = await members()
      const listed = map(await source.campaigns(), (all) => all.filter(({ id }) => campaigns.has(id)))
      return { ...listed, ...stillComing(undecided) }
    },
    async clients() {
      requireNoLimits()
      return map(await source.clients(), (all) => all.filter(({ id }) => isOwn(scope, id)))
    },
    async *history(question): AsyncIterable<KnownHistory> {
      yield* source.history(await about(question.subject, question))
    },
    async days(question) {
      requireSpan(question.period)
      if (isFiltered(scope.only)) requireNoLimits()
      const { of } = question
      const { codes, campaigns } = await members()
      if (of.kind === 'qr') {
        return source.days({ ...question, of: { ...of, ids: of.ids.filter((id) => codes.has(id)) } })
      }
      const isWithin = of.kind === 'campaign' ? (id: string) => campaigns.has(id) : (id: string) => isOwn(scope, id)
      return map(await source.days(question), (all) => new Map([...all].filter(([id]) => isWithin(id))))
    },
    async trends(question) {
      requireSpan({ from: question.before.from, to: question.own.to })
      if (isFiltered(scope.only)) requireNoLimits()
      const { codes } = await members()
      return map(await source.trends(question), (all) => all.filter(({ id }) => codes.has(id)))
    },
    async rhythm(question) {
      return source.rhythm(await about(question.subject, question))
    },
    async tallies(question) {
      const asked = await about(question.subject, question)
      // Whoever may see all shares what others are told.
      if (scope.kind === 'organisation') return source.tallies(asked)
      const { codes, campaigns } = await members()
      const { by } = question
      const clients: Ids = { has: (id) => isOwn(scope, id) }
      const known = by === 'qr' ? codes : by === 'campaign' ? campaigns : by === 'client' ? clients : undefined
      // Of its own codes some may belong to none: that names nobody else's.
      const isNone = (id: string) => by !== 'qr' && id === ''
      return map(await source.tallies(asked), (all) =>
        known ? all.filter(({ id }) => known.has(id) || isNone(id)) : all,
      )
    },
    ...(source.owned && { owned: ownedWithin(source.owned, scope) }),
    watch: {
      knownUntil: (now) => source.watch.knownUntil(now),
      // These tell only when counting begins and ends, no figure of anybody.
      beginsAt: (since) => source.watch.beginsAt(since),
      breaksOffAt: (now) => source.watch.breaksOffAt(now),
      async read(question) {
        requireNoLimits()
        // Of the codes that it names of itself nobody could say that no other is silent.
        if (source.owned !== undefined && scope.kind !== 'organisation' && scope.kind !== 'qr') {
          throw new Problem(404, 'The source does not tell all codes of a client or a campaign.')
        }
        const { codes, campaigns } = await members()
        const answer = await source.watch.read(question)
        return map(answer, (watched) => ({
          known: watched.known,
          codes: watched.codes
            .filter(({ id }) => codes.has(id))
            .map((code): WatchedCode => ownersWithin(code, scope, campaigns)),
        }))
      },
    },
    // Whoever looks through a scope has not opened the source.
    close: () => Promise.resolve(),
  }
}

/** What the scope's own subject owns; of another nothing is told. */
function ownedWithin(owned: NonNullable<ReportSource['owned']>, scope: GuestScope): typeof owned {
  return async (of) => {
    if (scope.kind !== 'organisation' && (scope.kind !== of.kind || scope.id !== of.id)) throw unknown()
    return owned(of)
  }
}

type Ids = Pick<ReadonlySet<string>, 'has'>

const NOTHING: Ids = new Set<string>()

interface Members {
  /** Ids of the codes within the scope. */
  readonly codes: Ids
  /** Ids of the campaigns all of whose codes are: of any other a report would count what belongs to others too. */
  readonly campaigns: Ids
  /** Ids of campaigns of which that is not known yet: until it is, they are kept out. */
  readonly undecided?: ReadonlySet<string>
}

/** A guest of the whole organisation: whatever there is. */
const ALL: Members = { codes: { has: () => true }, campaigns: { has: () => true } }

/** By a list that says whose each code is. */
function membersOf(all: readonly QrListed[], { kind, id }: PartScope): Members {
  const known = (kept.get(all) ?? kept.set(all, new Map()).get(all))!
  const key = JSON.stringify([kind, id])
  const found = known.get(key)
  if (found !== undefined) return found
  const owns = (code: QrListed) => (kind === 'qr' ? code.id : code[kind]?.id) === id
  const codes = new Set(all.filter(owns).map((code) => code.id))
  const campaigns = new Set(kind === 'campaign' ? [id] : [])
  if (kind === 'client') {
    for (const code of all) if (codes.has(code.id) && code.campaign) campaigns.add(code.campaign.id)
    for (const code of all) if (!codes.has(code.id) && code.campaign) campaigns.delete(code.campaign.id)
  }
  const members = { codes, campaigns }
  known.set(key, members)
  return members
}

/** By the list that they were read from, which sources share until it changes. */
const kept = new WeakMap<readonly QrListed[], Map<string, Members>>()

/** Without an owner that lies outside of the scope, which is then not told. */
function ownersWithin<Code extends Pick<QrReport, 'campaign' | 'client'>>(
  { campaign, client, ...code }: Code,
  scope: GuestScope,
  campaigns: Ids,
): Code {
  return {
    ...code,
    ...(campaign && campaigns.has(campaign.id) && { campaign }),
    ...(client && isOwn(scope, client.id) && { client }),
  } as Code
}

function campaignWithin({ client, ...report }: CampaignReport, scope: GuestScope): CampaignReport {
  return { ...report, ...(client && isOwn(scope, client.id) && { client }) }
}

/** Whether a client may be named. */
function isOwn(scope: GuestScope, clientId: string): boolean {
  return scope.kind === 'organisation' || (scope.kind === 'client' && scope.id === clientId)
}

function isFiltered(only: ScanFilter | undefined): only is ScanFilter {
  return only !== undefined && Object.values(only).some((value) => value !== undefined)
}

function clientWithin({ campaigns: listed, ...report }: ClientReport, known: Ids): ClientReport {
  return { ...report, ...(listed && { campaigns: listed.filter(({ id }) => known.has(id)) }) }
}

/** The key and the vendor are the operator's business. */
function withoutConnection({ connection: _, ...source }: Status['source']): Status['source'] {
  return source
}

function map<Data, Other>({ data, ...rest }: Answered<Data>, change: (data: Data) => Other): Answered<Other> {
  return { ...rest, data: change(data) }
}

function notWhole(): Problem {
  return new Problem(403, 'The link shows a part of the organisation, not all of it.')
}

/** Its page has no figures yet; no list has its name. */
function undecidedYet(): Problem {
  return new Problem(503, 'Whether all of this campaign is part of what the link shows is being asked.', {
    retryAfterSeconds: 2,
    isWaiting: true,
  })
}

function stillComing(undecided: ReadonlySet<string> | undefined): { refreshing?: true } {
  return undecided !== undefined && undecided.size > 0 ? { refreshing: true } : {}
}

/** The same for what is not there and for what is somebody else's. */
function unknown(): Problem {
  return new Problem(404, 'There is nothing of this id.')
}
