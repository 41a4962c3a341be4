import type { ReactNode } from 'react'
import { bareUrl } from '#src/lib/urls.ts'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { Share } from '#src/sharing/share.tsx'
import { PageHeader } from '#src/ui/page-header.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import * as words from '#words/reports/qr-facts.ts'
import { isWebAddress } from './select.ts'
import { useQrFacts } from './use-qr-facts.ts'

/** Which code this is: its title and its short URL. */
export function QrHeading({ id, actions }: { id: string; actions?: ReactNode }) {
  const { data, error } = useQrFacts(id)
  const title = data?.title ?? (error === null ? undefined : words.untitled(id))
  return (
    <PageHeader
      title={title}
      actions={
        <>
          {actions}
          <Share subject={{ kind: 'qr', id, name: title }} />
        </>
      }
      below={
        (data !== undefined || error === null) && (
          <div className="flex h-8 items-center gap-1 text-muted">
            {data === undefined && error === null && <Skeleton className="h-4 w-40" />}
            {data !== undefined && data.shortUrl !== '' && (
              <>
                {isWebAddress(data.shortUrl) ? (
                  <a
                    href={data.shortUrl}
                    target="_blank"
                    rel="noopener noreferrer"
                    className="truncate leading-8 hover:underline"
                  >
                    {bareUrl(data.shortUrl)}
                  </a>
                ) : (
                  <span className="truncate">{data.shortUrl}</span>
                )}
                <CopyButton text={data.shortUrl} what={words.shortUrl} />
              </>
            )}
          </div>
        )
      }
    />
  )
}
