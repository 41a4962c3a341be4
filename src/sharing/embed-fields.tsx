import { HostsField } from '#src/framing/hosts-field.tsx'
import { Fold } from '#src/ui/fold.tsx'
import * as words from '#words/sharing/form.ts'
import { EmbedLink } from './embed-link.tsx'
import type { Subject } from './subject.ts'

/** Folded, for most links are only sent: the sites that may show the link in a frame, and the way to more than a link can. */
export function EmbedFields({
  subject,
  hosts,
  onHosts,
}: {
  subject: Subject
  hosts: string
  onHosts: (text: string) => void
}) {
  return (
    <Fold title={words.embed}>
      <div className="mt-2 space-y-3">
        <HostsField label={words.hosts} value={hosts} onChange={onHosts} />
        {subject.kind !== 'report' && (
          <div className="text-xs text-pretty">
            <p className="text-muted">{words.buildMeans}</p>
            <EmbedLink subject={subject} />
          </div>
        )}
      </div>
    </Fold>
  )
}
