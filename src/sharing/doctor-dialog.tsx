import { useQueryClient } from '@tanstack/react-query'
import type { Link } from '#contract/links.ts'
import { LazyDoctor } from '#src/framing/lazy-doctor.tsx'
import { patientOfLink } from '#src/framing/patient.ts'
import { Modal } from '#src/ui/modal.tsx'
import { titleOf } from '#words/framing/doctor.ts'

/** The embed doctor, for a link that sites may show in frames. */
export function DoctorDialog({ link, onClose }: { link: Link; onClose: () => void }) {
  const client = useQueryClient()
  return (
    <Modal title={titleOf(link.name)} size="large" onClose={onClose}>
      <div className="px-4 pb-4">
        <LazyDoctor patient={patientOfLink(link, client)} takesFocus />
      </div>
    </Modal>
  )
}
