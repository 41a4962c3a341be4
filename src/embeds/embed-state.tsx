import type { Embed } from '#contract/embed-answers.ts'
import { StateDot } from '#src/ui/state-dot.tsx'
import * as words from '#words/embeds/list.ts'

/** Whether an embed shows anything. */
export function EmbedState({ state }: Pick<Embed, 'state'>) {
  return <StateDot look={state === 'active' ? 'on' : 'off'}>{words.states[state]}</StateDot>
}
