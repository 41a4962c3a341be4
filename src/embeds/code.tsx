import { useState } from 'react'
import type { EmbedClaims } from '#contract/embeds.ts'
import { elementMarkup, frameMarkup, type Markup } from '#src/framing/markup.ts'
import { PanelFrame } from '#src/ui/panel.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import * as words from '#words/embeds/builder.ts'
import { CodeBlock } from '#src/ui/code-block.tsx'
import { SIGNING_LANGUAGES, signingSnippet, type SigningLanguage } from './snippets.ts'

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

/** What to put onto the server of that page. */
export function SigningCode({ id, claims }: { id: string; claims: Pick<EmbedClaims, 'show' | 'locked'> }) {
  const [language, setLanguage] = useState<SigningLanguage>('node')
  return (
    <PanelFrame
      title={words.signing}
      note={
        <Segmented
          label={words.signingLanguage}
          name="embed-signing"
          value={language}
          options={SIGNING_LANGUAGES.map((value) => ({ value, label: words.signingLanguages[value] }))}
          onChange={setLanguage}
        />
      }
    >
      <p className="my-2 text-pretty text-muted">{words.signingMeans}</p>
      <CodeBlock
        label={words.signing}
        shown={words.signingLanguages[language]}
        code={signingSnippet(language, { id, claims, comment: words.signingComment })}
      />
    </PanelFrame>
  )
}
