import { Fragment, type ReactNode } from 'react'
import { bareUrl } from '#src/lib/urls.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import type { Listed, Why } from './words.ts'

/** A code, whose it is, and why it is listed. */
export function CodeRow({ code, why, more, children }: Why & { code: Listed; children?: ReactNode }) {
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-2">
      <div className="min-w-0">
        <CodeLink code={code} className="font-medium" />
        <Owners code={code} />
      </div>
      <div className="min-w-0">
        <p className="py-0.5 text-pretty tabular-nums">{why}</p>
        {more !== undefined && <p className="text-xs text-pretty wrap-anywhere text-muted tabular-nums">{more}</p>}
        {children}
      </div>
    </li>
  )
}

export function CodeLink({ code: { id, title }, className = '' }: { code: Listed; className?: string }) {
  return (
    <AppLink
      to={paths.qr(id)}
      dir="auto"
      title={title}
      className={`line-clamp-2 py-0.5 text-left wrap-anywhere hover:underline ${className}`}
    >
      {title || id}
    </AppLink>
  )
}

/** Client and campaign, and what is printed below the code: so whoever goes there knows which one it is. */
function Owners({ code: { client, campaign, shortUrl } }: { code: Listed }) {
  // A campaign may be called like its client.
  const named = { client: client?.name, campaign: campaign?.name, url: bareUrl(shortUrl) }
  const parts = Object.entries(named).filter(([, part]) => part !== undefined && part !== '')
  return (
    <p className="text-xs wrap-anywhere text-muted">
      {parts.map(([key, part], at) => (
        <Fragment key={key}>
          {at > 0 && ' · '}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </p>
  )
}
