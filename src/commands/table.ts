import { LANGUAGES, type Language } from '#contract/languages.ts'
import { chooseLanguage } from '#src/app/language.ts'
import { chooseTheme, currentTheme, type Theme } from '#src/app/theme.ts'
import { now } from '#src/lib/clock.ts'
import { isMac } from '#src/lib/platform.ts'
import { copy } from '#src/ui/clipboard.ts'
import { EACH_CLIENT } from '#src/url-state/new-report.ts'
import { paths } from '#src/url-state/paths.ts'
import type { RangeName } from '#src/url-state/filters.ts'
import { selectedPeriod } from '#src/url-state/selected-period.ts'
import { LANGUAGE } from '#words/language.ts'
import * as words from '#words/commands.ts'
import type { Command, CommandContext } from './command.ts'

/** Only where the page shows figures of a period. */
function ofPeriod({ isOffered, ...command }: Omit<Command, 'group'>): Command {
  return {
    ...command,
    group: 'period',
    isOffered: (context) => context.showsPeriod && (isOffered?.(context) ?? true),
  }
}

/** That span, of now. */
function show(period: RangeName) {
  return ({ period: { change } }: CommandContext) => change({ period, date: undefined, dates: undefined })
}

/** The calendar unit before the one that goes on now. */
function showLast(period: RangeName) {
  return ({ period: { filters, zone, change } }: CommandContext) => {
    const current = { period, date: undefined, dates: undefined }
    change({ ...current, ...selectedPeriod({ ...filters, ...current }, zone, now()).back })
  }
}

/** The same place in time in another length: of a day in May the month of May. */
function length(period: RangeName) {
  return ({ period: { change } }: CommandContext) => change({ period, dates: undefined })
}

function fullSizeButton(): HTMLElement | null {
  return document.querySelector('main [data-full-size]')
}

function addNoteButton(): HTMLElement | null {
  return document.querySelector('main [data-add-note]')
}

function theme(chosen: Theme, named: Pick<Command, 'name' | 'also'>): Command {
  return {
    id: `theme-${chosen}`,
    group: 'view',
    ...named,
    isOffered: () => currentTheme() !== chosen,
    run: () => chooseTheme(chosen),
  }
}

function language(chosen: Language): Command {
  return {
    id: `language-${chosen}`,
    group: 'view',
    ...words.languages[chosen],
    language: chosen,
    isOffered: () => chosen !== LANGUAGE,
    run: () => chooseLanguage(chosen),
  }
}

/** What had scans in the period, where the source counts that. */
function ranking(ranked: 'qrs' | 'campaigns' | 'clients', named: Pick<Command, 'name' | 'also'>): Command {
  return { id: `ranking-${ranked}`, group: 'pages', ...named, to: paths.ranking(ranked) }
}

/**
 * The one table of what can be done from the keyboard or by name: shortcuts, their list, the hints on controls, and the
 * actions and pages of the palette are all made from it. A new one is a new row.
 */
export const COMMANDS: readonly Command[] = [
  {
    id: 'palette',
    group: 'find',
    ...words.commands.palette,
    keys: [isMac ? 'Meta+k' : 'Control+k'],
    keyOnly: true,
    isAlways: true,
  },
  {
    id: 'search',
    group: 'find',
    ...words.commands.search,
    keys: ['/'],
    keyOnly: true,
    run: ({ open }) => {
      const field = document.querySelector<HTMLInputElement>('main input[type=search]')
      if (field === null) open('palette')
      else field.select()
    },
  },
  {
    id: 'close',
    group: 'find',
    ...words.commands.close,
    keys: ['Escape'],
    keyOnly: true,
    isAlways: true,
  },

  ofPeriod({ id: 'day', ...words.commands.day, keys: ['d'], keyOnly: true, run: length('day') }),
  ofPeriod({ id: 'week', ...words.commands.week, keys: ['w'], keyOnly: true, run: length('week') }),
  ofPeriod({ id: 'month', ...words.commands.month, keys: ['m'], keyOnly: true, run: length('month') }),
  ofPeriod({ id: 'quarter', ...words.commands.quarter, keys: ['q'], keyOnly: true, run: length('quarter') }),
  ofPeriod({ id: 'year', ...words.commands.year, keys: ['y'], keyOnly: true, run: length('year') }),
  ofPeriod({ id: '7d', ...words.commands.last7Days, keys: ['7'], run: show('7d') }),
  ofPeriod({ id: '30d', ...words.commands.last30Days, keys: ['3'], run: show('30d') }),
  ofPeriod({
    id: 'back',
    ...words.commands.back,
    keys: ['ArrowLeft'],
    isOffered: ({ period }) => period.period.back !== undefined,
    run: ({ period }) => period.change(period.period.back ?? {}),
  }),
  ofPeriod({
    id: 'forward',
    ...words.commands.forward,
    keys: ['ArrowRight'],
    isOffered: ({ period }) => period.period.forward !== undefined,
    run: ({ period }) => period.change(period.period.forward ?? {}),
  }),
  ofPeriod({
    id: 'now',
    ...words.commands.now,
    keys: ['t', 'n'],
    // Dates of one's own have no now.
    isOffered: ({ period }) => period.period.when !== 'now' && period.filters.period !== 'custom',
    run: ({ period }) => period.change({ date: undefined }),
  }),
  ofPeriod({
    id: 'compare',
    ...words.commands.compare,
    keys: ['x'],
    run: ({ period: { filters, change } }) => change({ compare: filters.compare === 'none' ? 'previous' : 'none' }),
  }),
  ofPeriod({ id: 'today', ...words.commands.today, run: show('day') }),
  ofPeriod({ id: 'yesterday', ...words.commands.yesterday, run: showLast('day') }),
  ofPeriod({ id: 'this-week', ...words.commands.thisWeek, run: show('week') }),
  ofPeriod({ id: 'last-week', ...words.commands.lastWeek, run: showLast('week') }),
  ofPeriod({ id: 'this-month', ...words.commands.thisMonth, run: show('month') }),
  ofPeriod({ id: 'last-month', ...words.commands.lastMonth, run: showLast('month') }),
  ofPeriod({ id: 'this-quarter', ...words.commands.thisQuarter, run: show('quarter') }),
  ofPeriod({ id: 'last-quarter', ...words.commands.lastQuarter, run: showLast('quarter') }),
  ofPeriod({ id: 'this-year', ...words.commands.thisYear, run: show('year') }),
  ofPeriod({ id: 'last-year', ...words.commands.lastYear, run: showLast('year') }),
  ofPeriod({ id: '90d', ...words.commands.last90Days, run: show('90d') }),
  ofPeriod({ id: '12m', ...words.commands.last12Months, run: show('12m') }),
  ofPeriod({
    id: 'all-time',
    ...words.commands.allTime,
    isOffered: ({ allTime }) => allTime !== undefined,
    run: ({ allTime, period }) => period.change(allTime ?? {}),
  }),

  { id: 'overview', group: 'pages', ...words.commands.overview, keys: ['g o'], to: paths.overview() },
  { id: 'qrs', group: 'pages', ...words.commands.qrs, keys: ['g q'], to: paths.qrs() },
  { id: 'campaigns', group: 'pages', ...words.commands.campaigns, keys: ['g c'], to: paths.campaigns() },
  { id: 'clients', group: 'pages', ...words.commands.clients, keys: ['g l'], to: paths.clients() },
  {
    id: 'watch-list',
    group: 'pages',
    ...words.commands.watchList,
    keys: ['g w'],
    to: paths.watchList(),
  },
  ranking('qrs', words.commands.rankingQrs),
  ranking('campaigns', words.commands.rankingCampaigns),
  ranking('clients', words.commands.rankingClients),
  { id: 'compare-subjects', group: 'pages', ...words.commands.compareSubjects, to: paths.compare() },
  { id: 'reports', group: 'pages', ...words.commands.reports, keys: ['g r'], to: paths.reports() },
  {
    id: 'reports-of-clients',
    group: 'pages',
    ...words.commands.reportsOfClients,
    isOffered: ({ rights }) => rights.includes('share'),
    to: `${paths.newReport()}?subject=${EACH_CLIENT}`,
  },
  { id: 'sharing', group: 'pages', ...words.commands.sharing, to: paths.sharing() },
  { id: 'embeds', group: 'pages', ...words.commands.embeds, to: paths.embeds() },
  { id: 'source', group: 'pages', ...words.commands.source, to: paths.source() },
  {
    id: 'api-keys',
    group: 'pages',
    ...words.commands.apiKeys,
    isOffered: ({ rights }) => rights.includes('administer'),
    to: paths.keys(),
  },

  {
    id: 'full-size',
    group: 'view',
    ...words.commands.fullSize,
    keys: ['f'],
    // The button in the chart does it: from there the focus comes back.
    keyOnly: true,
    isOffered: () => fullSizeButton() !== null,
    run: () => fullSizeButton()?.click(),
  },
  {
    id: 'add-note',
    group: 'view',
    ...words.commands.addNote,
    keys: ['a'],
    isOffered: () => addNoteButton() !== null,
    run: () => addNoteButton()?.click(),
  },
  {
    id: 'copy-link',
    group: 'view',
    ...words.commands.copyLink,
    run: async () => ((await copy({ text: window.location.href })) ? words.linkCopied : words.linkNotCopied),
  },
  {
    id: 'print',
    group: 'view',
    ...words.commands.print,
    run: () => window.print(),
  },
  { id: 'refresh', group: 'view', ...words.commands.refresh, run: ({ refresh }) => refresh() },
  {
    id: 'count-bots',
    group: 'view',
    ...words.commands.countBots,
    isOffered: ({ countsBots, period }) => countsBots && period.filters.bots === 'exclude',
    run: ({ period }) => period.change({ bots: 'include' }),
  },
  {
    id: 'leave-out-bots',
    group: 'view',
    ...words.commands.leaveOutBots,
    isOffered: ({ countsBots, period }) => countsBots && period.filters.bots === 'include',
    run: ({ period }) => period.change({ bots: 'exclude' }),
  },
  theme('light', words.commands.lightTheme),
  theme('dark', words.commands.darkTheme),
  theme('system', words.commands.systemTheme),
  ...LANGUAGES.map(language),
  {
    id: 'keys',
    group: 'find',
    ...words.commands.keys,
    keys: ['?'],
    run: ({ open }) => open('keys'),
  },
]
