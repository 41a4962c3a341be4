import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import type { OpenedLink } from '#contract/links.ts'
import type { OpenedEmbed } from '#contract/opened-embed.ts'
import { askAhead } from '#src/app/ask-ahead.ts'
import { Component as Overview } from '#src/pages/overview/page.tsx'

/** What a guest has come to see: figures of all or of a part, or a report, which has none to ask for. */
export type Shown = OpenedLink['subject']
export type ShownFigures = OpenedEmbed['subject']
type Kind = ShownFigures['kind']
type PartKind = Exclude<Kind, 'organisation'>

/** What is within each kind: of a part no list of all, and nothing of the whole. */
export const WITHIN: Readonly<Record<Kind, readonly PartKind[]>> = {
  organisation: ['client', 'campaign', 'qr'],
  client: ['client', 'campaign', 'qr'],
  campaign: ['campaign', 'qr'],
  qr: ['qr'],
}

/** Where each has its page, below the address of the link or embed. */
export const PATHS: Readonly<Record<PartKind, string>> = {
  client: 'clients/:id',
  campaign: 'campaigns/:id',
  qr: 'qrs/:id',
}

const PAGES: Readonly<Record<PartKind, NonNullable<RouteObject['lazy']>>> = {
  client: () => import('#src/pages/client/page.tsx'),
  campaign: () => import('#src/pages/campaign/page.tsx'),
  qr: () => import('#src/pages/qr/page.tsx'),
}

/** The pages of a period of what is shown. Whose they are the server decides, not these routes. */
export function pagesWithin(client: QueryClient, kind: Kind): RouteObject[] {
  const parts = WITHIN[kind].map((kind): RouteObject => ({
    path: PATHS[kind],
    lazy: PAGES[kind],
    loader: askAhead(client, ({ id = '' }) => ({ kind, id })),
  }))
  if (kind !== 'organisation') return parts
  return [{ index: true, loader: askAhead(client, () => ({ kind })), Component: Overview }, ...parts]
}
