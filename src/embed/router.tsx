import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RouteObject } from 'react-router'
import { NoPeriodBar } from '#src/app/no-period-bar.tsx'
import { PageFailed } from '#src/app/page-failed.tsx'
import { PeriodBar } from '#src/app/period-bar.tsx'
import { DatesBar } from '#src/guest/dates-bar.tsx'
import { NoSuchPage } from '#src/guest/no-such-page.tsx'
import { PATHS, WITHIN, pagesWithin, type Shown, type ShownFigures } from '#src/guest/pages.ts'
import { Announcer } from '#src/ui/announcer.tsx'
import * as words from '#words/app/no-period-bar.ts'
import { EmbedFrame, type Home } from './page-frame.tsx'
import { EmbedShell } from './shell.tsx'
import type { Opened } from './state.ts'

export interface EmbedPages {
  readonly opened: Opened
  readonly home: Home
  /** Whether there are bars with the period and the filters. */
  readonly hasBar: boolean
  /** Whether there are lists of everything, where the organisation is shown. */
  readonly hasLists: boolean
  readonly onMove: (path: string) => void
}

/** The pages of what an embed shows, below its address, without anything around them; and their panels, one by one. */
export function createEmbedRoutes(
  client: QueryClient,
  { opened: { subject, locked }, home, hasBar, hasLists, onMove }: EmbedPages,
): RouteObject[] {
  if (subject.kind === 'report') return reportRoutes(subject, home)
  const bar = locked.dates === null ? <PeriodBar inFlow /> : <DatesBar dates={locked.dates} />
  const frame = (bar: ReactNode, pages: RouteObject[], of?: { ofPeriod?: boolean; alone?: boolean }): RouteObject => ({
    element: <EmbedFrame bar={hasBar ? bar : undefined} home={home} {...of} />,
    children: [{ errorElement: <PageFailed />, children: pages }],
  })
  const lists: RouteObject[] = [
    frame(bar, [{ path: 'ranking/:ranked', lazy: () => import('#src/pages/ranking/page.tsx') }], { ofPeriod: true }),
    frame(<NoPeriodBar {...words.ofAllTime} />, [
      { path: 'qrs', lazy: () => import('#src/pages/qrs/page.tsx') },
      { path: 'campaigns', lazy: () => import('#src/pages/campaigns/page.tsx') },
    ]),
    frame(<NoPeriodBar {...words.ofClients} />, [
      { path: 'clients', lazy: () => import('#src/pages/clients/page.tsx') },
    ]),
  ]
  return [
    {
      element: <EmbedShell onMove={onMove} />,
      errorElement: <PageFailed />,
      hydrateFallbackElement: <></>,
      children: [
        frame(bar, pagesWithin(client, subject.kind), { ofPeriod: true }),
        frame(bar, panelsWithin(subject), { ofPeriod: true, alone: true }),
        ...(subject.kind === 'organisation' && hasLists ? lists : []),
        frame(undefined, [{ path: '*', element: <NoSuchPage subject={subject} /> }]),
      ],
    },
  ]
}

/** Nothing around a report asks for figures, which its guests may not. */
function reportRoutes(subject: Extract<Shown, { kind: 'report' }>, home: Home): RouteObject[] {
  const sheet = async () => {
    const { SharedReport } = await import('#src/client-reports/shared-report.tsx')
    return { Component: () => <SharedReport id={subject.id} version={subject.version} withFiles /> }
  }
  return [
    {
      element: (
        <>
          <EmbedFrame home={home} />
          <Announcer />
        </>
      ),
      errorElement: <PageFailed />,
      hydrateFallbackElement: <></>,
      children: [
        { index: true, lazy: sheet },
        { path: '*', element: <NoSuchPage subject={subject} /> },
      ],
    },
  ]
}

function panelsWithin(shown: ShownFigures): RouteObject[] {
  const load = (kind: ShownFigures['kind']) => async () => {
    const { PanelPage } = await import('./panel-page.tsx')
    return { element: <PanelPage kind={kind} shown={shown} /> }
  }
  const parts = WITHIN[shown.kind].map((kind) => ({ path: `${PATHS[kind]}/panel/:panel`, lazy: load(kind) }))
  return shown.kind === 'organisation' ? [{ path: 'panel/:panel', lazy: load('organisation') }, ...parts] : parts
}
