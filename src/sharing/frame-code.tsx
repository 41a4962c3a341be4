import type { LinkMade } from '#contract/links.ts'
import { CodeBlock } from '#src/ui/code-block.tsx'
import { hostsInWords } from '#src/framing/hosts-in-words.ts'
import { elementMarkup } from '#src/framing/markup.ts'
import * as words from '#words/sharing/made.ts'

/** What to put into a page of the sites that may show a link. It has the address in it, so it too is known this once. */
export function FrameCode({ made: { link, token } }: { made: LinkMade }) {
  const code = elementMarkup({
    origin: location.origin,
    address: token,
    path: '',
    // Not the name of the link, which is for those who share.
    title: link.subject.name,
    height: '',
    scheme: 'light dark',
    followsPage: true,
    isSigned: false,
  })
  return (
    <div>
      <CodeBlock label={words.code} code={code} />
      <p className="mt-1 text-xs text-pretty wrap-anywhere text-muted">{words.codeMeans(hostsInWords(link.hosts))}</p>
    </div>
  )
}
