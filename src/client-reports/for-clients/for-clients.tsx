import { Form } from './form.tsx'
import { Progress } from './progress.tsx'
import { useRound } from './round.ts'

/** Asks for which clients drafts are to be made, and shows how they are. */
export default function ForClients() {
  const round = useRound()
  return round.length === 0 ? <Form /> : <Progress round={round} />
}
