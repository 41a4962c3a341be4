import { ExternalLink } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { LinkMade } from '#contract/links.ts'
import { LINK_PAGES } from '#contract/pass.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import * as words from '#words/sharing/made.ts'
import { FIELD } from '#src/ui/field.ts'
import { FrameCode } from './frame-code.tsx'

/** The address of a link that was just made, for the one time that it is known. */
export function MadeLink({ made }: { made: LinkMade }) {
  const { link, token } = made
  const dismiss = useDismiss()
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const about = useId()
  const address = location.origin + LINK_PAGES + token
  useEffect(() => field.current?.select(), [])
  return (
    <div className="space-y-3 px-4 pb-4">
      <div>
        <label htmlFor={id} className="mb-1 block text-xs text-muted">
          {words.address}
        </label>
        <span className="flex items-center gap-1">
          <input
            ref={field}
            id={id}
            readOnly
            value={address}
            aria-describedby={about}
            className={`${FIELD} tabular-nums`}
          />
          <CopyButton text={address} what={words.copied} className="max-md:size-11" />
        </span>
      </div>
      <p id={about} className="text-pretty text-muted">
        {words.onlyNow} {link.hasPassword && words.passwordApart}
      </p>
      {link.hosts.length > 0 && <FrameCode made={made} />}
      <div className="flex flex-wrap justify-between gap-2">
        <a
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          className={`${buttonClass('quiet')} -ml-3 text-accent max-md:h-11`}
        >
          <ExternalLink aria-hidden className="size-4" />
          {words.viewAs[link.subject.kind]}
          <span className="sr-only"> {words.opensNewTab}</span>
        </a>
        <Button className="max-md:h-11" onClick={dismiss}>
          {words.done}
        </Button>
      </div>
    </div>
  )
}
