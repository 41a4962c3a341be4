import {
  AppWindow,
  Building2,
  CalendarDays,
  ChartNoAxesColumn,
  Clock,
  Database,
  Eye,
  FileText,
  KeyRound,
  Megaphone,
  QrCode,
  Share2,
  Tag as TagIcon,
  Zap,
  type LucideIcon,
} from 'lucide-react'
import type { CampaignListed, ClientListed, QrListed } from '#contract/answers.ts'
import type { ReportListed } from '#contract/report-answers.ts'
import type { Tag } from '#contract/tags.ts'
import type { Zone } from '#contract/zone.ts'
import { calledBy } from '#src/client-reports/find.ts'
import { spanInWords, subjectName } from '#src/client-reports/names.ts'
import type { Command, CommandContext } from '#src/commands/command.ts'
import { COMMANDS } from '#src/commands/table.ts'
import { browserZone } from '#src/lib/clock.ts'
import { formatCount } from '#src/lib/numbers.ts'
import { bareUrl } from '#src/lib/urls.ts'
import { formatZoneRegion } from '#src/lib/zone-details.ts'
import { currentZoneName, formatZone } from '#src/lib/zones.ts'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/palette.ts'
import { sourceOf, type Source } from './source.ts'

/** Codes, those with the most scans first. */
export const qrSource = once((rows: readonly QrListed[]) =>
  sourceOf(mostFirst(rows), {
    title: words.kinds.qrs,
    idOf: ({ id }) => `qrs/${id}`,
    findable: ({ id, title, shortUrl }) => ({ name: title || id, also: `${bareUrl(shortUrl)}\n${id}` }),
    item: ({ id, title, shortUrl, totalScans }) => ({
      name: title || id,
      detail: [bareUrl(shortUrl), words.scans(formatCount(totalScans), totalScans)]
        .filter((part) => part !== '')
        .join(' · '),
      Icon: QrCode,
      to: paths.qr(id),
    }),
  }),
)

export const campaignSource = once((rows: readonly CampaignListed[]) =>
  sourceOf(mostFirst(rows), {
    title: words.kinds.campaigns,
    idOf: ({ id }) => `campaigns/${id}`,
    findable: ({ id, name }) => ({ name: name || id, also: id }),
    item: ({ id, name, qrCount, totalScans }) => ({
      name: name || id,
      detail: `${words.codes(formatCount(qrCount), qrCount)} · ${words.scans(formatCount(totalScans), totalScans)}`,
      Icon: Megaphone,
      to: paths.campaign(id),
    }),
  }),
)

export const clientSource = once((rows: readonly ClientListed[]) =>
  sourceOf(rows, {
    title: words.kinds.clients,
    idOf: ({ id }) => `clients/${id}`,
    findable: ({ id, name }) => ({ name: name || id, also: id }),
    item: ({ id, name, activeQrs }) => ({
      name: name || id,
      detail: words.activeCodes(formatCount(activeQrs), activeQrs),
      Icon: Building2,
      to: paths.client(id),
    }),
  }),
)

/** Each leads to all codes that have it. */
export const tagSource = once((rows: readonly Tag[]) =>
  sourceOf(rows, {
    title: words.kinds.tags,
    idOf: ({ name }) => `tags/${name}`,
    findable: ({ name }) => ({ name, also: '' }),
    item: ({ name, codes }) => ({
      name,
      detail: words.codes(formatCount(codes.length), codes.length),
      Icon: TagIcon,
      to: `${paths.qrs()}?${new URLSearchParams({ tagged: name })}`,
    }),
  }),
)

/** Reports, the newest first, also those put away: by title, by what they are about, and by their dates. */
export const reportSource = once((rows: readonly ReportListed[]) =>
  sourceOf(rows, {
    title: words.kinds.reports,
    idOf: ({ id }) => `reports/${id}`,
    findable: (report) => ({ name: report.title, also: calledBy(report).join('\n') }),
    item: ({ id, title, kind, name, from, to, archived }) => ({
      name: title,
      detail: [subjectName({ kind, name }), spanInWords({ date: from, last: to }), archived ? words.archived : '']
        .filter((part) => part !== '')
        .join(' · '),
      Icon: FileText,
      to: paths.report(id),
    }),
  }),
)

/** Pages and actions, as far as they can be done here and now. */
export function commandSources(context: CommandContext): readonly Source[] {
  const offered = COMMANDS.filter(({ keyOnly, isOffered }) => keyOnly !== true && (isOffered?.(context) ?? true))
  return [
    commandSource(
      words.kinds.pages,
      offered.filter(({ to }) => to !== undefined),
    ),
    commandSource(
      words.kinds.actions,
      offered.filter(({ to }) => to === undefined),
    ),
  ]
}

/** By the id of the command; the same as in the navigation where that has it. */
const PAGE_ICONS: Readonly<Record<string, LucideIcon>> = {
  overview: ChartNoAxesColumn,
  qrs: QrCode,
  campaigns: Megaphone,
  clients: Building2,
  'watch-list': Eye,
  reports: FileText,
  'reports-of-clients': FileText,
  sharing: Share2,
  embeds: AppWindow,
  source: Database,
  'api-keys': KeyRound,
}

function commandSource(title: string, commands: readonly Command[]): Source {
  return sourceOf(commands, {
    title,
    atFirst: true,
    idOf: ({ id }) => `commands/${id}`,
    findable: ({ name, also = '' }) => ({ name, also }),
    item: ({ id, name, language, group, keys, to, run }) => ({
      name,
      keys,
      Icon: PAGE_ICONS[id] ?? (group === 'period' ? CalendarDays : Zap),
      ...(language !== undefined && { language }),
      ...(to !== undefined && { to }),
      ...(run !== undefined && { run }),
    }),
  })
}

/** Zones of the world, by the words with which their names begin: in letters scattered over 400 names nobody looks. */
export const zoneSource = once((zones: readonly Zone[]) =>
  sourceOf(zones, {
    title: words.kinds.zones,
    byBeginnings: true,
    idOf: (zone) => `zones/${zone}`,
    findable: (zone) => ({ name: formatZone(zone), also: `${words.timeZone}\n${formatZoneRegion(zone)}` }),
    item: (zone) => ({
      name: formatZone(zone),
      detail: formatZoneRegion(zone),
      Icon: Clock,
      // The viewer's own zone is named by leaving it out of the address.
      run: ({ period }) => period.change({ zone: zone === currentZoneName(browserZone()) ? undefined : zone }),
    }),
  }),
)

function mostFirst<Row extends { readonly totalScans: number }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => b.totalScans - a.totalScans)
}

/** The same answer is made findable once, however often the palette opens. */
function once<Rows extends object>(make: (rows: Rows) => Source): (rows: Rows) => Source {
  const made = new WeakMap<Rows, Source>()
  return (rows) => {
    const source = made.get(rows) ?? make(rows)
    made.set(rows, source)
    return source
  }
}
