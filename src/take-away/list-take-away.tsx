import { TakeAwayMenu } from './menu.tsx'
import type { Taken } from './taken.ts'
import { useListProvenance, type ListName } from './use-list-provenance.ts'

/** For a list of everything, and for what is picked from one. */
export default function ListTakeAway({ list, ...taken }: Taken & { list: ListName }) {
  return <TakeAwayMenu {...taken} provenance={useListProvenance(list)} />
}
