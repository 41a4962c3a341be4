import { ExternalLink } from 'lucide-react'
import type { LinkMade } from '#contract/links.ts'
import { LINK_PAGES } from '#contract/pass.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { ShownOnce } from '#src/ui/shown-once.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import * as words from '#words/sharing/made.ts'
import { FrameCode } from './frame-code.tsx'

/** The address of a link that was just made, for the one time that it is known. */
export function MadeLink({ made }: { made: LinkMade }) {
  const { link, token } = made
  const dismiss = useDismiss()
  const address = location.origin + LINK_PAGES + token
  return (
    <div className="space-y-3 px-4 pb-4">
      <ShownOnce label={words.address} text={address} copied={words.copied}>
        {words.onlyNow} {link.hasPassword && words.passwordApart}
      </ShownOnce>
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
