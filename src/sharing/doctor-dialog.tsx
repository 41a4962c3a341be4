import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Link } from '#contract/links.ts'
import { Doctor } from '#src/framing/doctor.tsx'
import { patientOfLink } from '#src/framing/patient.ts'
import { Modal } from '#src/ui/modal.tsx'
import { titleOf } from '#words/framing/doctor.ts'

/** The embed doctor, for a link that sites may show in frames. */
export function DoctorDialog({ link, onClose }: { link: Link; onClose: () => void }) {
  const client = useQueryClient()
  const field = useRef<HTMLInputElement>(null)
  // The dialog gives the focus to its first button.
  useEffect(() => field.current?.focus(), [])
  return (
    <Modal title={titleOf(link.name)} className="mt-2 max-h-[85dvh] max-w-2xl md:mt-24" onClose={onClose}>
      <div className="px-4 pb-4">
        <Doctor patient={patientOfLink(link, client)} first={field} />
      </div>
    </Modal>
  )
}
