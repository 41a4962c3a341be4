import { Fragment } from 'react'
import { markedPieces } from './marks.ts'

/** A text with the letters marked by which the words find it. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  let at = 0
  return markedPieces(text, words).map(({ text, isMarked }) => {
    at += text.length
    return isMarked ? (
      <mark key={at} className="bg-transparent font-semibold text-accent">
        {text}
      </mark>
    ) : (
      <Fragment key={at}>{text}</Fragment>
    )
  })
}
