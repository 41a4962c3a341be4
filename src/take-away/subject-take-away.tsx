import type { Subject } from '#contract/history.ts'
import { TakeAwayMenu } from './menu.tsx'
import type { Taken } from './taken.ts'
import { useSubjectProvenance } from './use-subject-provenance.ts'

/** For figures of a subject over the period in sight. */
export function SubjectTakeAway({ subject, ...taken }: Taken & { subject: Subject }) {
  return <TakeAwayMenu {...taken} provenance={useSubjectProvenance(subject)} />
}
