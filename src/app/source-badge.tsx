import { Database, FlaskConical } from 'lucide-react'
import { useSource } from '#src/api/use-source.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/app/source-badge.ts'

/** What stands behind the figures, so that nobody takes the demo for their own; leads to the page that tells more. */
export function SourceBadge() {
  const source = useSource(({ kind, label }) => ({ kind, label }))
  if (source === undefined) return null
  const { kind, label } = source
  const Icon = kind === 'demo' ? FlaskConical : Database
  return (
    // As high as a finger needs; the badge in it is smaller.
    <AppLink
      to={paths.source()}
      title={kind === 'demo' ? words.demo : words.other}
      className="group mr-2 inline-flex h-11 min-w-0 items-center rounded-control"
    >
      <span className="inline-flex h-7 min-w-0 items-center gap-1.5 rounded-full border border-line px-2.5 text-xs whitespace-nowrap text-muted group-hover:border-control group-hover:text-ink">
        <Icon aria-hidden className="size-3.5 shrink-0" />
        <span className="sr-only">{words.sourceIs}</span>
        <span className="truncate">{label}</span>
      </span>
    </AppLink>
  )
}
