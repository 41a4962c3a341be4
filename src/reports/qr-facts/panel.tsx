import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDate } from '#src/lib/dates.ts'
import { bareUrl } from '#src/lib/urls.ts'
import { Panel } from '#src/ui/panel.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/reports/qr-facts.ts'
import { QrPicture } from './picture.tsx'
import { isWebAddress, type QrFacts } from './select.ts'
import { useQrFacts } from './use-qr-facts.ts'

/** The code itself: its picture, where it leads, whose it is; and its tags, for those who may see them. */
export function QrFactsPanel({ id, tags, className }: { id: string; tags?: ReactNode; className?: string }) {
  const answer = useQrFacts(id)
  return (
    <Panel title={words.title} answer={answer} skeleton={<FactsSkeleton />} className={className ?? ''}>
      {(facts) => (
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-1">
          <QrPicture text={facts.shortUrl} title={facts.title} />
          <Facts facts={facts} tags={tags} />
        </div>
      )}
    </Panel>
  )
}

function Facts({ facts, tags }: { facts: QrFacts; tags: ReactNode }) {
  const { destinationUrl, createdAt, campaign, client } = facts
  return (
    <dl className="space-y-3">
      {destinationUrl !== '' && (
        <Fact name={words.destination}>
          {isWebAddress(destinationUrl) ? (
            <a
              href={destinationUrl}
              target="_blank"
              rel="noopener noreferrer"
              className="py-1 text-accent wrap-anywhere hover:underline"
            >
              {bareUrl(destinationUrl)}
              <ExternalLink aria-hidden className="ml-1 inline size-3.5 align-[-0.15em]" />
              <span className="sr-only"> {words.opensNewTab}</span>
            </a>
          ) : (
            <span className="wrap-anywhere">{destinationUrl}</span>
          )}
        </Fact>
      )}
      {/^\d{4}-\d\d-\d\d/.test(createdAt) && <Fact name={words.created}>{formatDate(createdAt.slice(0, 10))}</Fact>}
      {campaign !== undefined && (
        <Fact name={words.campaign}>
          {campaign === null ? words.noCampaign : <NameLink to={paths.campaign(campaign.id)}>{campaign.name}</NameLink>}
        </Fact>
      )}
      {client !== undefined && (
        <Fact name={words.client}>
          {client === null ? words.noClient : <NameLink to={paths.client(client.id)}>{client.name}</NameLink>}
        </Fact>
      )}
      {tags !== undefined && <Fact name={words.tags}>{tags}</Fact>}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  )
}

function NameLink({ to, children }: { to: string; children: string }) {
  return (
    <AppLink to={to} className="py-1 text-accent wrap-anywhere hover:underline">
      <bdi>{children}</bdi>
    </AppLink>
  )
}

function FactsSkeleton() {
  return (
    <div className="grid min-h-122 content-start gap-4 sm:min-h-64 sm:grid-cols-2 lg:grid-cols-1">
      <Skeleton className="aspect-square w-full max-w-52" />
      <SkeletonRows rows={4} />
    </div>
  )
}
