import type { Provenance } from './provenance.ts'
import { TakeAwayMenu } from './menu.tsx'
import type { Taken } from './taken.ts'
import { usePeriodProvenance, type AnswerOfPeriod } from './use-period-provenance.ts'

/** For what is told of a period by an answer of its own. */
export default function PeriodTakeAway({
  of,
  answer,
  ...taken
}: Taken & { of: Pick<Provenance, 'subject' | 'fileParts'>; answer: AnswerOfPeriod }) {
  const provenance = usePeriodProvenance(answer)
  return <TakeAwayMenu {...taken} provenance={provenance && { ...of, ...provenance }} />
}
