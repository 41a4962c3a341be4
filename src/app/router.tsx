import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { Component as Overview } from '#src/pages/overview/page.tsx'
import { askAhead } from './ask-ahead.ts'
import { PageFrame } from './page-frame.tsx'
import { PeriodBar } from './period-bar.tsx'
import { queryClient } from './query-client.ts'
import { Shell } from './shell.tsx'
import { PageFailed } from './page-failed.tsx'

/** Each page but the first is a chunk of its own, loaded when its route is. */
function pagesOfAPeriod(client: QueryClient): RouteObject[] {
  const asking = (kind: 'qr' | 'campaign' | 'client') => askAhead(client, ({ id = '' }) => ({ kind, id }))
  return [
    { index: true, loader: askAhead(client, () => ({ kind: 'organisation' })), Component: Overview },
    { path: 'qrs/:id', loader: asking('qr'), lazy: () => import('#src/pages/qr/page.tsx') },
    { path: 'campaigns/:id', loader: asking('campaign'), lazy: () => import('#src/pages/campaign/page.tsx') },
    { path: 'clients/:id', loader: asking('client'), lazy: () => import('#src/pages/client/page.tsx') },
    { path: 'ranking/:ranked', lazy: () => import('#src/pages/ranking/page.tsx') },
    { path: 'compare', lazy: () => import('#src/pages/compare/page.tsx') },
    // What it shows begins with the period in sight.
    { path: 'embeds/:id', lazy: () => import('#src/pages/embed/page.tsx') },
  ]
}

const ofAllTime = (client: QueryClient): RouteObject[] => [
  {
    path: 'qrs',
    loader: () => import('#src/api/qrs.ts').then(({ listAhead }) => listAhead(client)),
    // What is typed stands in the address, which is not to wait for anything.
    shouldRevalidate: () => false,
    lazy: () => import('#src/pages/qrs/page.tsx'),
  },
  { path: 'campaigns', lazy: () => import('#src/pages/campaigns/page.tsx') },
]

const ofNow: RouteObject[] = [{ path: 'clients', lazy: () => import('#src/pages/clients/page.tsx') }]

/** What is handed out, and what stands behind it. */
const ofNoFigures: RouteObject[] = [
  { path: 'reports', lazy: () => import('#src/pages/reports/page.tsx') },
  { path: 'reports/new', lazy: () => import('#src/pages/new-report/page.tsx') },
  { path: 'reports/:id', lazy: () => import('#src/pages/report/page.tsx') },
  { path: 'source', lazy: () => import('#src/pages/source/page.tsx') },
  { path: 'keys', lazy: () => import('#src/pages/keys/page.tsx') },
  { path: 'sharing', lazy: () => import('#src/pages/sharing/page.tsx') },
  { path: 'embeds', lazy: () => import('#src/pages/embeds/page.tsx') },
  { path: 'embeds/new', lazy: () => import('#src/pages/new-embed/page.tsx') },
  { path: '*', lazy: () => import('#src/pages/not-found/page.tsx') },
]

/** A page that fails leaves the bars around it standing. */
const contained = (pages: RouteObject[]): RouteObject[] => [{ errorElement: <PageFailed />, children: pages }]

/** Pages of no period in their frame, which comes beside their own code and may be what fails. */
const withoutPeriod = (of: 'allTime' | 'clients' | 'watchList', pages: RouteObject[]): RouteObject[] =>
  contained([
    {
      // Not taken apart, which the build would write out at length.
      lazy: () => import('./no-period-frames.tsx').then((frames) => ({ Component: frames.noPeriodFrames[of] })),
      children: contained(pages),
    },
  ])

export function createRoutes(client: QueryClient): RouteObject[] {
  return [
    // On paper there is nothing around it.
    {
      path: 'reports/:id/print',
      hydrateFallbackElement: <></>,
      errorElement: <PageFailed />,
      lazy: () => import('#src/pages/report-print/page.tsx'),
    },
    {
      element: <Shell />,
      errorElement: <PageFailed />,
      // Nothing to show before the first page's chunk is there: the shell itself is drawn at once.
      hydrateFallbackElement: <></>,
      children: [
        {
          element: <PageFrame bar={<PeriodBar />} barBelow />,
          handle: { showsPeriod: true },
          children: contained(pagesOfAPeriod(client)),
        },
        ...withoutPeriod('allTime', ofAllTime(client)),
        ...withoutPeriod('clients', ofNow),
        ...withoutPeriod('watchList', [{ path: 'watch-list', lazy: () => import('#src/pages/watch-list/page.tsx') }]),
        { element: <PageFrame />, children: contained(ofNoFigures) },
      ],
    },
  ]
}

/** Asks for the first page's figures at once. */
export const createRouter = () => createBrowserRouter(createRoutes(queryClient))
