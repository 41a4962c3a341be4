import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Finding } from '#contract/embed-doctor.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Button } from '#src/ui/button.tsx'
import { Failure } from '#src/ui/failure.tsx'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import * as words from '#words/framing/doctor.ts'
import { DoctorFields } from './doctor-fields.tsx'
import { FindingList } from './finding-list.tsx'
import { addHostToLink, type Patient } from './patient.ts'
import { useDoctor, type Asked } from './use-doctor.ts'

/** A way to mend what was found, and what is said when it is done. */
interface Remedy {
  readonly label: string
  readonly said: string
  /** Answers the patient as it is from then on. */
  readonly act: () => Promise<Patient>
}

/** Names what keeps a page from showing an embed or a link, and mends what can be mended here. */
export default function Doctor({ patient, takesFocus = false }: { patient: Patient; takesFocus?: boolean }) {
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) first.current?.focus()
  }, [takesFocus])
  const [asked, setAsked] = useState<Asked>({ page: '', html: '', token: '' })
  const [told, setTold] = useState('')
  const { look, findings, error, isLooking } = useDoctor()
  const client = useQueryClient()
  const mending = useMutation({
    mutationFn: ({ act }: Remedy) => act(),
    onSuccess: (changed, { said }) => {
      announce(said)
      look({ patient: changed, asked: trimmed(asked) })
    },
  })
  const takesTokens = patient.checkToken !== undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const fault = faultOf(asked, takesTokens)
    setTold(fault)
    if (fault === '' && !isLooking) look({ patient, asked: trimmed(asked) })
  }
  const remedyOf = ({ code, facts: { origin, id } }: Finding): Remedy | undefined => {
    if (code === 'hostNotNamed' && origin !== undefined) {
      return adding(origin, () => patient.mend({ hosts: [...patient.hosts, origin] }))
    }
    if (code === 'linkHostNotNamed' && origin !== undefined && id !== undefined) {
      return adding(origin, () => addHostToLink(id, origin, client).then(() => patient))
    }
    if (code !== 'embedPaused' && code !== 'tokenPaused' && code !== 'linkPaused') return undefined
    return { label: words.resume, said: words.resumed, act: () => patient.mend({ paused: false }) }
  }
  return (
    <div aria-busy={isLooking}>
      <p className="mt-1 text-pretty text-muted">{words.about}</p>
      <form noValidate onSubmit={submit} className="mt-3 space-y-3">
        <DoctorFields
          asked={asked}
          set={(change) => setAsked({ ...asked, ...change })}
          takesTokens={takesTokens}
          isLooking={isLooking}
          first={first}
        />
        <Failure fault={told} error={error ?? mending.error} />
      </form>
      {findings !== undefined && (
        <section aria-label={words.found} className="mt-4 border-t border-line pt-4">
          <FindingList
            findings={findings}
            mend={(finding) => (
              <Mend remedy={remedyOf(finding)} isBusy={mending.isPending || isLooking} onMend={mending.mutate} />
            )}
          />
        </section>
      )}
    </div>
  )
}

function adding(origin: string, act: Remedy['act']): Remedy {
  return { label: words.add(origin), said: words.added(origin), act }
}

/** What one click mends: a site that is missing, or what is paused. */
function Mend({
  remedy,
  isBusy,
  onMend,
}: {
  remedy: Remedy | undefined
  isBusy: boolean
  onMend: (remedy: Remedy) => void
}) {
  // Goes away when it has mended.
  const button = useHandedOnFocus<HTMLButtonElement>()
  if (remedy === undefined) return null
  return (
    <Button ref={button} className="mt-2 max-md:h-11" isBusy={isBusy} onClick={() => onMend(remedy)}>
      {remedy.label}
    </Button>
  )
}

function trimmed({ page, html, token }: Asked): Asked {
  return { page: page.trim(), html, token: token.trim() }
}

function faultOf({ page, token }: Asked, takesTokens: boolean): string {
  if (page.trim() === '' && takesTokens) return token.trim() === '' ? words.nothingAsked : ''
  return /^https?:\/\//i.test(page.trim()) && URL.canParse(page.trim()) ? '' : words.noAddress
}
