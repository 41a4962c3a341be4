import { useState } from 'react'
import { elementMarkup, frameMarkup, type Markup } from '#src/framing/markup.ts'
import { PanelFrame } from '#src/ui/panel.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import * as words from '#words/embeds/builder.ts'
import { CodeBlock } from '#src/ui/code-block.tsx'

const KINDS = ['element', 'frame'] as const

/** What to put into the page that embeds. */
export function PageCode({ markup }: { markup: Markup }) {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('element')
  const means = markup.isSigned
    ? { element: words.elementMeans, frame: words.frameMeans }
    : { element: words.elementLinkMeans, frame: words.frameLinkMeans }
  return (
    <PanelFrame
      title={words.code}
      note={
        <Segmented
          label={words.codeKind}
          name="embed-code"
          value={kind}
          options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={setKind}
        />
      }
    >
      <p className="my-2 text-pretty text-muted">{means[kind]}</p>
      <CodeBlock
        label={words.code}
        shown={words.kinds[kind]}
        code={kind === 'element' ? elementMarkup(markup) : frameMarkup(markup, words.tokenPlaceholder)}
      />
    </PanelFrame>
  )
}
