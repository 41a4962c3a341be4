import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LinkMade } from '#contract/links.ts'
import { LINKS_KEY } from '#src/api/links-key.ts'
import { Modal } from '#src/ui/modal.tsx'
import * as words from '#words/sharing/form.ts'
import { MadeLink } from './made-link.tsx'
import { ShareForm } from './share-form.tsx'
import type { Subject } from './subject.ts'

/** Makes a link in two steps: what it shows, then its address, which is shown this once. */
export default function ShareDialog({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const [made, setMade] = useState<LinkMade>()
  const client = useQueryClient()
  const onMade = (link: LinkMade) => {
    setMade(link)
    void client.invalidateQueries({ queryKey: LINKS_KEY })
  }
  const title = subject.kind === 'organisation' ? words.titleOfAll : words.title(subject.name)
  return (
    <Modal title={made === undefined ? title : words.madeTitle} size="form" onClose={onClose}>
      {made === undefined ? <ShareForm subject={subject} onMade={onMade} /> : <MadeLink made={made} />}
    </Modal>
  )
}
