import { Form, type FormProps } from './form.tsx'
import { Progress } from './progress.tsx'
import { useRound } from './round.ts'

/** Asks for which clients drafts are to be made, and shows how they are. */
export default function ForClients(form: FormProps) {
  const round = useRound()
  return round.length === 0 ? <Form {...form} /> : <Progress round={round} />
}
