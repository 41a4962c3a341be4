/** Which modules come in one file. */
import type { Rolldown } from 'vite'

type Groups = NonNullable<Extract<Rolldown.OutputOptions['codeSplitting'], object>['groups']>

export const chunks: Groups = [
  // What changes with a dependency rather than with us: one file that stays in the cache from version to version. Of it too
  // only what is there from the start: a hook that one later page uses comes with that page.
  {
    name: 'platform',
    test: /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|valibot|cookie-es)[\\/]/,
    tags: ['$initial'],
    priority: 1,
  },
  // All else that is there from the start, in one file, whichever later parts share some of it: else each new
  // part would cut the first load into smaller files, which compress worse.
  { name: 'start', tags: ['$initial'] },
  // Several charts share it; by itself it would be called after whatever else they share.
  { name: 'recharts', test: /node_modules[\\/]recharts[\\/]/ },
  // What many parts share, in one file, and then what a few of a kind do: over a slow line each question counts.
  // In this order, for a group takes what its modules import with it: what many share imports nothing but the
  // same, so that no page loads what belongs to another (record 0196).
  { name: 'common', minShareCount: 4 },
  { name: 'icons', test: /node_modules[\\/]lucide-react[\\/]/, minShareCount: 2 },
  {
    name: 'lists',
    test: /src[\\/]((words[\\/]\w+[\\/])?(views[\\/]|ui[\\/](list|sort-|search-field|selection-bar|printed-rows|row-checkbox|root-font|sparkline|use-(row|selection|list)))|lib[\\/](list-index|pause|created|urls|fold)|url-state[\\/](sort|use-list-state|use-typed-param))/,
    minShareCount: 2,
  },
  { name: 'charts', test: /src[\\/]charts[\\/](timeline|lines)[\\/]/, minShareCount: 2 },
  {
    name: 'timeline',
    test: /src[\\/](annotations|reports[\\/]timeline|api[\\/]annotations|url-state[\\/](change-dates|use-changed-search))/,
    minShareCount: 2,
  },
  {
    name: 'panels',
    test: /src[\\/]reports[\\/](hours|changes|places|devices|ranking|referrers|headline)[\\/]/,
    minShareCount: 2,
  },
  { name: 'documents', test: /client-reports[\\/]|contract[\\/]report|api[\\/]reports/, minShareCount: 2 },
  {
    name: 'sharing',
    test: /[\\/](sharing|embeds|framing)[\\/]|api[\\/](links|embeds)|contract[\\/](links|hosts|embeds?)/,
    minShareCount: 2,
  },
  { name: 'guests', test: /src[\\/](guest|embed)[\\/]/, minShareCount: 2 },
]
