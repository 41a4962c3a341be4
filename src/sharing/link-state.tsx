import type { Link } from '#contract/links.ts'
import { StateDot } from '#src/ui/state-dot.tsx'
import * as words from '#words/sharing/list.ts'

/** Whether a link may be opened. */
export function LinkState({ state }: Pick<Link, 'state'>) {
  return <StateDot look={state === 'active' ? 'on' : 'off'}>{words.states[state]}</StateDot>
}
