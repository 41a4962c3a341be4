import { useQuery } from '@tanstack/react-query'
import { linksQuery } from '#src/api/links.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { framedLinks } from '#words/embeds/list.ts'

/** How many shared links other sites show in frames as well. Last on the page, for it comes by a question of its own. */
export function FramedLinks() {
  const { data = [] } = useQuery(linksQuery())
  const count = data.filter(({ hosts, state }) => hosts.length > 0 && state === 'active').length
  if (count === 0) return null
  return (
    <p className="mt-4">
      <AppLink to={paths.sharing()} className="inline-block py-1 text-accent hover:underline">
        {framedLinks(count)}
      </AppLink>
    </p>
  )
}
