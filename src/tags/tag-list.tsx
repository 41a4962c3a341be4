import { Plus } from 'lucide-react'
import { useRights } from '#src/api/session.ts'
import { useTags } from '#src/api/tags.ts'
import { cx } from '#src/lib/cx.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorWords } from '#src/ui/error-words.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import * as words from '#words/tags/tag-list.ts'
import EditTags from './edit-tags.tsx'

/** The tags of a code, each leading to all codes that have it; and the way to change them. */
export default function TagList({ code }: { code: string }) {
  const mayChange = useRights().includes('annotate')
  const { data: tags, error, refetch } = useTags()
  if (tags === undefined)
    return error === null ? <Skeleton className="h-7 w-32" /> : <Failed error={error} onRetry={() => void refetch()} />
  const names = tags.of(code)
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {names.map((name) => (
        <AppLink
          key={name}
          to={`${paths.qrs()}?${new URLSearchParams({ tagged: name })}`}
          title={words.all(name)}
          className="inline-flex h-7 max-w-full max-md:h-11 items-center rounded-full border border-control px-2.5 text-xs hover:bg-sunken"
        >
          <bdi className="truncate">{name}</bdi>
        </AppLink>
      ))}
      <EditTags
        codes={[code]}
        className={cx(
          'inline-flex h-7 max-md:h-11 items-center gap-1 rounded-full px-2 text-xs text-accent hover:bg-sunken',
          // In line with what stands above it.
          names.length === 0 && '-ml-2',
        )}
      >
        {names.length === 0 && <Plus aria-hidden className="size-3.5" />}
        {names.length === 0 ? words.add : words.change}
      </EditTags>
      {names.length === 0 && !mayChange && words.none}
    </div>
  )
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <>
      <ErrorWords error={error} />
      <Button look="quiet" className="text-accent" onClick={onRetry}>
        {words.tryAgain}
      </Button>
    </>
  )
}
