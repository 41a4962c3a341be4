import { useEffectEvent, useLayoutEffect } from 'react'
import { NavigationType, useNavigationType } from 'react-router'
import { Form, type FormProps } from './form.tsx'
import { Progress } from './progress.tsx'
import { useRound, useRoundActions } from './round.ts'

/**
 * Asks for which clients drafts are to be made, and shows how they are. Whoever comes by a link to make others finds the form, and
 * whoever comes back what was made.
 */
export default function ForClients(form: FormProps) {
  const round = useRound()
  const { clear } = useRoundActions()
  const wantsOthers = useNavigationType() === NavigationType.Push && round.every(({ state }) => state === 'made')
  const arrive = useEffectEvent(() => {
    if (wantsOthers) clear()
  })
  useLayoutEffect(() => arrive(), [])
  return round.length === 0 ? <Form {...form} /> : <Progress round={round} />
}
