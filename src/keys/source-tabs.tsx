import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '#src/api/session.ts'
import { PageTabs, PageTabsRoom } from '#src/url-state/page-tabs.tsx'
import { paths } from '#src/url-state/paths.ts'
import { pages as name, title as keys } from '#words/keys/list.ts'
import { title as source } from '#words/pages/source.ts'

const PAGES = [
  { at: 'source', to: paths.source(), name: source },
  { at: 'keys', to: paths.keys(), name: keys },
] as const

/** Where the figures come from, and which programs ask for them; one page alone for those who may not administer. */
export function SourceTabs({ at }: { at: (typeof PAGES)[number]['at'] }) {
  const { data: session } = useQuery(sessionQuery())
  if (session === undefined) return <PageTabsRoom />
  return session.rights.includes('administer') && <PageTabs name={name} pages={PAGES} at={at} />
}
