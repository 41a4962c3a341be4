/**
 * What somebody wrote about the figures, as a tree that is drawn by React: paragraphs, lists, bold, italic and links to
 * the web, and nothing else. There is no HTML in it, so nothing has to be made harmless (decision 0167).
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }

/** An empty line ends a block; lines of a list begin with `-`, `*` or `1.`. Whatever means nothing else is text. */
export function parseCommentary(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const part of text.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    let lines: string[] = []
    const endParagraph = () => {
      const content = lines.join('\n').trim()
      if (content !== '') blocks.push({ kind: 'paragraph', content: parseInline(content) })
      lines = []
    }
    let list: { kind: 'list'; ordered: boolean; items: (readonly Inline[])[] } | undefined
    for (const line of part.split('\n')) {
      const item = /^\s*(?:([-*])|\d{1,3}[.)])\s+(.+)$/.exec(line)
      if (item === null) {
        list = undefined
        lines.push(line.trim())
        continue
      }
      endParagraph()
      const ordered = item[1] === undefined
      if (list?.ordered !== ordered) {
        list = { kind: 'list', ordered, items: [] }
        blocks.push(list)
      }
      list.items.push(parseInline(item[2]!.trim()))
    }
    endParagraph()
  }
  return blocks
}

/** Two stars, one star, a link with its words, and an address by itself, which ends before what ends its sentence. */
const MARK =
  /\*\*(?=\S)(.{0,600}?\S)\*\*(?!\*)|\*(?=\S)(.{0,600}?\S)\*|\[([^\]\n]{1,500})\]\((https?:\/\/[^\s()]{1,1000})\)|(https?:\/\/[^\s<>]{0,1000}[^\s<>.,;:!?)'"»”])/s

function parseInline(text: string): readonly Inline[] {
  const found = MARK.exec(text)
  if (found === null) return text === '' ? [] : [{ kind: 'text', text }]
  const [whole, bold, italic, words, href, address] = found
  return [
    ...parseInline(text.slice(0, found.index)),
    marked(whole, bold, italic, words, href ?? address),
    ...parseInline(text.slice(found.index + whole.length)),
  ]
}

function marked(whole: string, bold?: string, italic?: string, words?: string, address?: string): Inline {
  if (bold !== undefined) return { kind: 'bold', content: parseInline(bold) }
  if (italic !== undefined) return { kind: 'italic', content: parseInline(italic) }
  const href = webAddress(address ?? '')
  if (href === undefined) return { kind: 'text', text: whole }
  // A link in the words of a link would be a link in a link.
  return { kind: 'link', href, content: [{ kind: 'text', text: words ?? whole }] }
}

/** Only of the web: no script, no data, no file. */
export function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, href } = new URL(text)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
