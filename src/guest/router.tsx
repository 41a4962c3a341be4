import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import type { OpenedLink } from '#contract/links.ts'
import { PageFailed } from '#src/app/page-failed.tsx'
import { PageFrame } from '#src/app/page-frame.tsx'
import { PeriodBar } from '#src/app/period-bar.tsx'
import { Shell } from '#src/app/shell.tsx'
import { DatesBar } from './dates-bar.tsx'
import { NoSuchPage } from './no-such-page.tsx'
import { pagesWithin } from './pages.ts'
import { SubjectBar } from './subject-bar.tsx'

type Subject = OpenedLink['subject']

/** The pages of what a link shows, below its address. */
export function createGuestRoutes(client: QueryClient, { subject, logo, dates }: OpenedLink): RouteObject[] {
  if (subject.kind === 'report') return reportRoutes(subject)
  return [
    {
      element: <Shell top={<SubjectBar subject={subject} logo={logo} />} />,
      errorElement: <PageFailed />,
      hydrateFallbackElement: <></>,
      children: [
        {
          element: <PageFrame bar={dates === null ? <PeriodBar /> : <DatesBar dates={dates} />} barBelow />,
          children: [{ errorElement: <PageFailed />, children: pagesWithin(client, subject.kind) }],
        },
        { element: <PageFrame />, children: [{ path: '*', element: <NoSuchPage subject={subject} /> }] },
      ],
    },
  ]
}

/** A report is a page of its own, which asks for no figures: nothing around it does either. */
function reportRoutes(report: Subject & { kind: 'report' }): RouteObject[] {
  const frame = async () => {
    const { ReportFrame } = await import('./report-frame.tsx')
    return { Component: () => <ReportFrame report={report} /> }
  }
  const sheet = async () => {
    const { SharedReport } = await import('#src/client-reports/shared-report.tsx')
    return { Component: () => <SharedReport id={report.id} version={report.version} /> }
  }
  return [
    {
      lazy: frame,
      errorElement: <PageFailed />,
      hydrateFallbackElement: <></>,
      children: [
        { index: true, lazy: sheet },
        { path: '*', element: <NoSuchPage subject={report} /> },
      ],
    },
  ]
}
