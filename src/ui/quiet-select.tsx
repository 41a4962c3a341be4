import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'

/** A choice beside a title: as wide as what is chosen, and quiet until it is pointed at. Give it an `aria-label`. */
export function QuietSelect(props: ComponentProps<'select'>) {
  return (
    <span className="relative -my-1.5 inline-flex items-center text-xs text-muted print:hidden">
      <select
        className="field-sizing-content h-8 appearance-none rounded-control border border-transparent bg-transparent pr-6 pl-2 hover:border-control max-md:h-11"
        {...props}
      />
      <ChevronDown aria-hidden className="pointer-events-none absolute right-1.5 size-3.5" />
    </span>
  )
}
