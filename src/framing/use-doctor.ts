import { useMutation } from '@tanstack/react-query'
import type { Finding } from '#contract/embed-doctor.ts'
import { askAtDoor } from '#src/api/embed-door.ts'
import { doorFinding } from './door.ts'
import type { Patient } from './patient.ts'

/** What the doctor is to look at; empty is nothing. */
export interface Asked {
  readonly page: string
  readonly html: string
  readonly token: string
}

const NOTHING = Promise.resolve([])

/** Looks at everything at once: the server at the page and the token, the browser at the way to Scanboard. */
export function useDoctor() {
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async ({ patient, asked: { page, html, token } }: { patient: Patient; asked: Asked }) => {
      const parts: readonly Promise<readonly Finding[]>[] = [
        token === '' ? NOTHING : (patient.checkToken?.(token) ?? NOTHING),
        page === '' ? NOTHING : patient.look({ page, ...(html !== '' && { html }) }),
        patient.door === undefined
          ? NOTHING
          : askAtDoor(patient.door).then((door) => [doorFinding(door, framersOf(patient))]),
      ]
      return (await Promise.all(parts)).flat()
    },
  })
  return { look: mutate, findings: data, error, isLooking: isPending }
}

/** Who may frame what is asked for at the door. */
function framersOf({ kind, hosts }: Patient): readonly string[] | undefined {
  return kind === 'embed' ? hosts : undefined
}
