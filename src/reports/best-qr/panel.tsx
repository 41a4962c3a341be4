import { useQuery } from '@tanstack/react-query'
import type { Envelope, QrListed } from '#contract/reporting.ts'
import { reportQuery } from '#src/api/queries.ts'
import { Count } from '#src/ui/count.tsx'
import { Note } from '#src/ui/note.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/reports/best-qr.ts'
import { titleIn, toBestQr, type BestQr } from './select.ts'

/** The code that carries a campaign. */
export function BestQrPanel({ id }: { id: string }) {
  const { query } = useFilters()
  const answer = useQuery({ ...reportQuery('campaign', { id, query }), select: toBestQr })
  const best = answer.data?.best
  const listed = useQuery({
    ...reportQuery('qrs'),
    select: (all: Envelope<readonly QrListed[]>) => titleIn(all, best?.id),
    enabled: best !== undefined && best !== null && best.title === undefined,
  })
  return (
    <Panel title={words.title} answer={answer} skeleton={<BestSkeleton />}>
      {({ best, span, isUnknown }) =>
        best ? (
          <Best best={best} title={best.title ?? listed.data} />
        ) : (
          <Note>{(isUnknown ? words.notKnown : best === null ? words.noScans : words.notTold)(span)}</Note>
        )
      }
    </Panel>
  )
}

function Best({ best, title }: { best: BestQr; title: string | undefined }) {
  return (
    <>
      <p className="relative -my-1 line-clamp-2 min-h-7 py-1 text-pretty wrap-anywhere" title={title}>
        <AppLink to={paths.qr(best.id)} className="py-1 text-accent hover:underline">
          <bdi>{title || best.id}</bdi>
        </AppLink>
      </p>
      <p className="text-xl font-semibold">
        <Count value={best.scans} /> <span className="text-sm font-normal text-muted">{words.scans(best.scans)}</span>
      </p>
      <p className="text-muted">{words.ofCampaign(best.share)}</p>
    </>
  )
}

function BestSkeleton() {
  return (
    <div className="h-19 py-1">
      <Skeleton className="h-3 w-40 max-w-full" />
      <Skeleton className="mt-3 h-6 w-24" />
      <Skeleton className="mt-3 h-3 w-32" />
    </div>
  )
}
