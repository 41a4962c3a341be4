import type { ReactNode } from 'react'
import { isolated } from '#src/lib/isolated.ts'
import * as words from '#words/take-away/provenance.ts'
import { sourceInWords, spanInWords, type Provenance } from '../provenance.ts'

/** A part of a page as a picture that explains itself wherever it is pasted: what, of whom, when, and from where. */
export function PictureFrame({
  title,
  note,
  provenance,
  children,
}: {
  title: string
  note: string | undefined
  provenance: Provenance
  children: ReactNode
}) {
  const { subject } = provenance
  return (
    <div className="bg-surface p-8 text-ink">
      {/* Names come as they are, also as one word that is longer than a line. */}
      <div className="wrap-anywhere">
        <p className="text-lg font-semibold">{subject === title ? title : words.partOf(title, isolated(subject))}</p>
        <p className="mt-1 text-muted">{spanInWords(provenance)}</p>
        {note !== undefined && <p className="text-muted">{note}</p>}
      </div>
      <div className="mt-6">{children}</div>
      <p className="mt-6 border-t border-line pt-3 text-xs text-muted">{sourceInWords(provenance)}</p>
    </div>
  )
}
