import { CircleAlert, Inbox } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'

/** In the place of a whole page: what happened and the next step. Names the tab, too. */
export function WholePageMessage({
  kind,
  title,
  children,
}: {
  kind: 'empty' | 'failed'
  title: string
  children: ReactNode
}) {
  useEffect(() => {
    document.title = `${title} · Scanboard`
  }, [title])
  const Icon = kind === 'failed' ? CircleAlert : Inbox
  return (
    <div className="mx-auto flex max-w-prose flex-col items-center gap-2 py-20 text-center">
      <Icon aria-hidden className={kind === 'failed' ? 'size-6 text-negative' : 'size-6 text-muted'} />
      <h1 tabIndex={-1} className="text-lg outline-none">
        {title}
      </h1>
      <div className="text-muted">{children}</div>
    </div>
  )
}
