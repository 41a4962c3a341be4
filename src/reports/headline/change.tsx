import { ArrowDown, ArrowRight, ArrowUp } from 'lucide-react'
import type { FigureChange } from './select.ts'

const arrows = {
  up: { Icon: ArrowUp, colour: 'text-positive' },
  down: { Icon: ArrowDown, colour: 'text-negative' },
  same: { Icon: ArrowRight, colour: 'text-muted' },
} as const

/** Direction by arrow and by word; the colour only helps. */
export function Change({ change }: { change: FigureChange }) {
  const { Icon, colour } = arrows[change.direction]
  return (
    <span className="flex gap-1 tabular-nums">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${colour}`} />
      <span>
        <span className={`font-medium ${colour}`}>{change.text}</span>{' '}
        <span className="inline-block text-muted">{change.against}</span>
      </span>
    </span>
  )
}
