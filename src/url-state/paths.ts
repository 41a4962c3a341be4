/** The one table of paths. */
export const paths = {
  overview: () => '/',
  qrs: () => '/qrs',
  qr: (id: string) => `/qrs/${encodeURIComponent(id)}`,
  campaigns: () => '/campaigns',
  campaign: (id: string) => `/campaigns/${encodeURIComponent(id)}`,
  clients: () => '/clients',
  client: (id: string) => `/clients/${encodeURIComponent(id)}`,
  watchList: () => '/watch-list',
  /** All that had scans in a period. */
  ranking: (ranked: 'qrs' | 'campaigns' | 'clients') => `/ranking/${ranked}`,
  /** Several subjects side by side: `compare.ts` says which. */
  compare: () => '/compare',
  /** All shared links. */
  sharing: () => '/sharing',
  /** What other sites show in frames. */
  embeds: () => '/embeds',
  embed: (id: string) => `/embeds/${encodeURIComponent(id)}`,
  reports: () => '/reports',
  newReport: () => '/reports/new',
  report: (id: string) => `/reports/${encodeURIComponent(id)}`,
  /** The sheet alone. */
  reportPrint: (id: string) => `/reports/${encodeURIComponent(id)}/print`,
  /** What stands behind the figures. */
  source: () => '/source',
  /** Of programs that ask the API. */
  keys: () => '/keys',
} as const
