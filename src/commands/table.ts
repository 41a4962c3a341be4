import { chooseTheme, currentTheme, type Theme } from '#src/app/theme.ts'
import { now } from '#src/lib/clock.ts'
import { isMac } from '#src/lib/platform.ts'
import { copy } from '#src/ui/clipboard.ts'
import { paths } from '#src/url-state/paths.ts'
import type { RangeName } from '#src/url-state/filters.ts'
import { selectedPeriod } from '#src/url-state/selected-period.ts'
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

function theme(chosen: Theme, name: string, also: string): Command {
  return {
    id: `theme-${chosen}`,
    group: 'view',
    name,
    also,
    isOffered: () => currentTheme() !== chosen,
    run: () => chooseTheme(chosen),
  }
}

/**
 * The one table of what can be done from the keyboard or by name: shortcuts, their list, the hints on controls, and the
 * actions and pages of the palette are all made from it. A new one is a new row.
 */
export const COMMANDS: readonly Command[] = [
  {
    id: 'palette',
    group: 'find',
    name: 'Find a code, campaign, client, page or action',
    keys: [isMac ? 'Meta+k' : 'Control+k'],
    keyOnly: true,
    isAlways: true,
  },
  {
    id: 'search',
    group: 'find',
    name: 'Search this page, or everything',
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
    name: 'Close what is open, empty the search',
    keys: ['Escape'],
    keyOnly: true,
    isAlways: true,
  },

  ofPeriod({ id: 'day', name: 'Day', keys: ['d'], keyOnly: true, run: length('day') }),
  ofPeriod({ id: 'week', name: 'Week', keys: ['w'], keyOnly: true, run: length('week') }),
  ofPeriod({ id: 'month', name: 'Month', keys: ['m'], keyOnly: true, run: length('month') }),
  ofPeriod({ id: 'quarter', name: 'Quarter', keys: ['q'], keyOnly: true, run: length('quarter') }),
  ofPeriod({ id: 'year', name: 'Year', keys: ['y'], keyOnly: true, run: length('year') }),
  ofPeriod({ id: '7d', name: 'Last 7 days', keys: ['7'], run: show('7d') }),
  ofPeriod({ id: '30d', name: 'Last 30 days', keys: ['3'], run: show('30d') }),
  ofPeriod({
    id: 'back',
    name: 'The period before',
    also: 'previous earlier back',
    keys: ['ArrowLeft'],
    isOffered: ({ period }) => period.period.back !== undefined,
    run: ({ period }) => period.change(period.period.back ?? {}),
  }),
  ofPeriod({
    id: 'forward',
    name: 'The period after',
    also: 'next later forward',
    keys: ['ArrowRight'],
    isOffered: ({ period }) => period.period.forward !== undefined,
    run: ({ period }) => period.change(period.period.forward ?? {}),
  }),
  ofPeriod({
    id: 'now',
    name: 'Back to now',
    also: 'current today',
    keys: ['t', 'n'],
    // Dates of one's own have no now.
    isOffered: ({ period }) => period.period.when !== 'now' && period.filters.period !== 'custom',
    run: ({ period }) => period.change({ date: undefined }),
  }),
  ofPeriod({
    id: 'compare',
    name: 'Compare, or not',
    also: 'comparison previous period before',
    keys: ['x'],
    run: ({ period: { filters, change } }) => change({ compare: filters.compare === 'none' ? 'previous' : 'none' }),
  }),
  ofPeriod({ id: 'today', name: 'Today', run: show('day') }),
  ofPeriod({ id: 'yesterday', name: 'Yesterday', run: showLast('day') }),
  ofPeriod({ id: 'this-week', name: 'This week', run: show('week') }),
  ofPeriod({ id: 'last-week', name: 'Last week', also: 'previous', run: showLast('week') }),
  ofPeriod({ id: 'this-month', name: 'This month', run: show('month') }),
  ofPeriod({ id: 'last-month', name: 'Last month', also: 'previous', run: showLast('month') }),
  ofPeriod({ id: 'this-quarter', name: 'This quarter', run: show('quarter') }),
  ofPeriod({ id: 'last-quarter', name: 'Last quarter', also: 'previous', run: showLast('quarter') }),
  ofPeriod({ id: 'this-year', name: 'This year', run: show('year') }),
  ofPeriod({ id: 'last-year', name: 'Last year', also: 'previous', run: showLast('year') }),
  ofPeriod({ id: '90d', name: 'Last 90 days', run: show('90d') }),
  ofPeriod({ id: '12m', name: 'Last 12 months', run: show('12m') }),

  { id: 'overview', group: 'pages', name: 'Overview', also: 'home start', keys: ['g o'], to: paths.overview() },
  { id: 'qrs', group: 'pages', name: 'QR codes', also: 'list', keys: ['g q'], to: paths.qrs() },
  { id: 'campaigns', group: 'pages', name: 'Campaigns', keys: ['g c'], to: paths.campaigns() },
  { id: 'clients', group: 'pages', name: 'Clients', also: 'customers accounts', keys: ['g l'], to: paths.clients() },
  {
    id: 'watch-list',
    group: 'pages',
    name: 'Watch list',
    also: 'silent never scanned alarm',
    keys: ['g w'],
    to: paths.watchList(),
  },
  { id: 'source', group: 'pages', name: 'Source of the figures', also: 'status connection data', to: paths.source() },

  {
    id: 'full-size',
    group: 'view',
    name: 'The chart in full size',
    keys: ['f'],
    // The button in the chart does it: from there the focus comes back.
    keyOnly: true,
    isOffered: () => fullSizeButton() !== null,
    run: () => fullSizeButton()?.click(),
  },
  {
    id: 'add-note',
    group: 'view',
    name: 'Add a note on a date',
    also: 'annotation comment posters up',
    keys: ['a'],
    isOffered: () => addNoteButton() !== null,
    run: () => addNoteButton()?.click(),
  },
  {
    id: 'copy-link',
    group: 'view',
    name: 'Copy the link to this page',
    also: 'share address url',
    run: async () =>
      (await copy({ text: window.location.href }))
        ? 'The link to this page is copied.'
        : 'The link could not be copied. It stands in the browser’s address bar.',
  },
  {
    id: 'print',
    group: 'view',
    name: 'Print this page, or save it as PDF',
    also: 'paper report export',
    run: () => window.print(),
  },
  { id: 'refresh', group: 'view', name: 'Refresh the figures', also: 'reload update', run: ({ refresh }) => refresh() },
  {
    id: 'count-bots',
    group: 'view',
    name: 'Count bots',
    also: 'crawlers include',
    isOffered: ({ countsBots, period }) => countsBots && period.filters.bots === 'exclude',
    run: ({ period }) => period.change({ bots: 'include' }),
  },
  {
    id: 'leave-out-bots',
    group: 'view',
    name: 'Leave out bots',
    also: 'crawlers exclude',
    isOffered: ({ countsBots, period }) => countsBots && period.filters.bots === 'include',
    run: ({ period }) => period.change({ bots: 'exclude' }),
  },
  theme('light', 'Light theme', 'bright day appearance mode'),
  theme('dark', 'Dark theme', 'night appearance mode'),
  theme('system', 'Theme of the system', 'automatic appearance mode'),
  {
    id: 'keys',
    group: 'find',
    name: 'Keyboard shortcuts',
    also: 'keys help hotkeys',
    keys: ['?'],
    run: ({ open }) => open('keys'),
  },
]
