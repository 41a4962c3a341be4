import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '#src/api/session.ts'
import { PageTabs, PageTabsRoom } from '#src/url-state/page-tabs.tsx'
import { paths } from '#src/url-state/paths.ts'
import { title as reports } from '#words/client-reports/list.ts'
import * as words from '#words/client-reports/handed-out.ts'
import { title as embeds } from '#words/embeds/list.ts'
import { title as links } from '#words/sharing/list.ts'

const PAGES = [
  { at: 'reports', to: paths.reports(), name: reports },
  { at: 'sharing', to: paths.sharing(), name: links },
  { at: 'embeds', to: paths.embeds(), name: embeds },
] as const

/** The pages of what is handed out to clients; one alone for those who may not share. */
export function HandedOut({ at }: { at: (typeof PAGES)[number]['at'] }) {
  const { data: session } = useQuery(sessionQuery())
  if (session === undefined) return <PageTabsRoom />
  return session.rights.includes('share') && <PageTabs name={words.pages} pages={PAGES} at={at} />
}
