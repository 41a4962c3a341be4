import { useState } from 'react'
import type { EmbedClaims } from '#contract/embeds.ts'
import { PanelFrame } from '#src/ui/panel.tsx'
import { Segmented } from '#src/ui/segmented.tsx'
import * as words from '#words/embeds/builder.ts'
import { CodeBlock } from '#src/ui/code-block.tsx'
import { SIGNING_LANGUAGES, signingSnippet, type SigningLanguage } from './snippets.ts'

/** What to put onto the server of that page. */
export default function SigningCode({ id, claims }: { id: string; claims: Pick<EmbedClaims, 'show' | 'locked'> }) {
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
