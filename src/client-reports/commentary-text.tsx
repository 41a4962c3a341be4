// The tree is made anew from the text: its parts have no names but their places.
/* oxlint-disable react/no-array-index-key */
import { useMemo } from 'react'
import { parseCommentary, webAddress, type Inline } from './commentary.ts'

/** What was written, drawn. Line breaks stay. */
export function Commentary({ text }: { text: string }) {
  const blocks = useMemo(() => parseCommentary(text), [text])
  return (
    <div className="max-w-160 space-y-3 text-base whitespace-pre-line">
      {blocks.map((block, i) => {
        if (block.kind === 'paragraph') {
          return (
            <p key={i} dir="auto">
              <Words content={block.content} />
            </p>
          )
        }
        const List = block.ordered ? 'ol' : 'ul'
        return (
          <List key={i} className={`space-y-1 pl-5 ${block.ordered ? 'list-decimal' : 'list-disc'}`}>
            {block.items.map((item, at) => (
              <li key={at} dir="auto">
                <Words content={item} />
              </li>
            ))}
          </List>
        )
      })}
    </div>
  )
}

type LinkPart = Extract<Inline, { readonly kind: 'link' }>

function saysAddress({ href, content }: LinkPart): boolean {
  return content.length === 1 && content[0]!.kind === 'text' && webAddress(content[0]!.text) === href
}

function Words({ content }: { content: readonly Inline[] }) {
  return content.map((part, i) => {
    switch (part.kind) {
      case 'text':
        return part.text
      case 'bold':
        return (
          <strong key={i} className="font-semibold">
            <Words content={part.content} />
          </strong>
        )
      case 'italic':
        return (
          <em key={i}>
            <Words content={part.content} />
          </em>
        )
      case 'link':
        return (
          <a
            key={i}
            href={part.href}
            // On paper behind the words, where these do not say it.
            data-address={saysAddress(part) ? undefined : part.href}
            rel="noreferrer"
            className="report-link text-accent underline"
          >
            <Words content={part.content} />
          </a>
        )
    }
  })
}
