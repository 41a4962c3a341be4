import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import type { OpenedLink } from '#contract/links.ts'
import { askAhead } from '#src/app/ask-ahead.ts'
import { PageFailed } from '#src/app/page-failed.tsx'
import { PageFrame } from '#src/app/page-frame.tsx'
import { PeriodBar } from '#src/app/period-bar.tsx'
import { Shell } from '#src/app/shell.tsx'
import { Announcer } from '#src/ui/announcer.tsx'
import { DatesBar } from './dates-bar.tsx'
import { NoSuchPage } from './no-such-page.tsx'
import { SubjectBar } from './subject-bar.tsx'

type Subject = OpenedLink['subject']
type Kind = Exclude<Subject['kind'], 'report'>

/** What is within each kind: no list of all, and nothing of the whole. */
const WITHIN: Readonly<Record<Kind, readonly Kind[]>> = {
  client: ['client', 'campaign', 'qr'],
  campaign: ['campaign', 'qr'],
  qr: ['qr'],
}

const PAGES: Readonly<Record<Kind, Pick<RouteObject, 'path' | 'lazy'>>> = {
  client: { path: 'clients/:id', lazy: () => import('#src/pages/client/page.tsx') },
  campaign: { path: 'campaigns/:id', lazy: () => import('#src/pages/campaign/page.tsx') },
  qr: { path: 'qrs/:id', lazy: () => import('#src/pages/qr/page.tsx') },
}

/** The pages of what a link shows, below its address. Whose they are the server decides, not these routes. */
export function createGuestRoutes(client: QueryClient, { subject, dates }: OpenedLink): RouteObject[] {
  if (subject.kind === 'report') return reportRoutes(subject)
  const pages = WITHIN[subject.kind].map((kind): RouteObject => ({
    ...PAGES[kind],
    loader: askAhead(client, ({ id = '' }) => ({ kind, id })),
  }))
  return [
    {
      element: <Shell top={<SubjectBar subject={subject} />} />,
      errorElement: <PageFailed />,
      hydrateFallbackElement: <></>,
      children: [
        {
          element: <PageFrame bar={dates === null ? <PeriodBar /> : <DatesBar dates={dates} />} barBelow />,
          children: [{ errorElement: <PageFailed />, children: pages }],
        },
        { element: <PageFrame />, children: [{ path: '*', element: <NoSuchPage subject={subject} /> }] },
      ],
    },
  ]
}

/** A report is a page of its own, which asks for no figures: nothing around it does either. */
function reportRoutes(subject: Subject & { kind: 'report' }): RouteObject[] {
  const sheet = async () => {
    const { SharedReport } = await import('#src/client-reports/shared-report.tsx')
    return { Component: () => <SharedReport id={subject.id} version={subject.version} /> }
  }
  return [
    {
      element: (
        <div className="min-h-dvh">
          <SubjectBar subject={subject} />
          <PageFrame />
          <Announcer />
        </div>
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
