import { useQuery } from '@tanstack/react-query'
import { Database, FlaskConical } from 'lucide-react'
import { statusQuery } from '#src/api/queries.ts'

/** What stands behind the figures, so that nobody takes the demo for their own. */
export function SourceBadge() {
  const { data } = useQuery(statusQuery())
  if (data === undefined) return null
  const { kind, label } = data.source
  const Icon = kind === 'demo' ? FlaskConical : Database
  return (
    <p
      title={kind === 'demo' ? 'A made-up organisation, until you import scans of your own' : undefined}
      className="inline-flex h-7 min-w-0 items-center gap-1.5 rounded-full border border-line px-2.5 text-xs whitespace-nowrap text-muted"
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className="sr-only">Source: </span>
      <span className="truncate">{label}</span>
    </p>
  )
}
