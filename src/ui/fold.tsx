import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from '#src/lib/cx.ts'

const LOOKS = {
  link: 'min-h-9 text-accent hover:underline',
  /** Under a picture or a text that says the same. */
  quiet: '-my-0.5 py-1 text-xs text-muted hover:text-ink',
} as const

/** What is folded away behind a title, with a sign that it opens. */
export function Fold({
  title,
  look = 'link',
  className,
  children,
}: {
  title: string
  look?: keyof typeof LOOKS
  className?: string
  children: ReactNode
}) {
  return (
    <details className={className}>
      <summary className={cx('-ml-2 flex w-fit items-center gap-1 rounded-sm px-1', LOOKS[look])}>
        <ChevronDown aria-hidden className="size-4 shrink-0 [[open]>summary>&]:rotate-180" />
        {title}
      </summary>
      {children}
    </details>
  )
}
