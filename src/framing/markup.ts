/** What stands in other people's pages: the markup of an embed, or of a shared link in a frame. */
import { EMBED_SCRIPT } from '#contract/embed-frame.ts'
import { EMBED_PAGES } from '#contract/pass.ts'

export interface Markup {
  /** Of Scanboard, without a slash at its end. */
  readonly origin: string
  /** The id of an embed, or the token of a shared link; in words where that is not known. */
  readonly address: string
  /** What stands behind the address. */
  readonly path: string
  /** What screen readers call the frame. */
  readonly title: string
  /** In pixels; empty for as high as the content. */
  readonly height: string
  /** Of the frame: one of another scheme than its element's is opaque. */
  readonly scheme: 'light' | 'dark' | 'light dark'
  /** Whether the frame is to follow the page around it. */
  readonly followsPage: boolean
  /** Whether tokens open it. */
  readonly isSigned: boolean
}

/** The address of the page in the frame. */
function frameAddress({ origin, address, path }: Pick<Markup, 'origin' | 'address' | 'path'>): string {
  return origin + EMBED_PAGES + address + path
}

/** The script and its element, one attribute on each line. */
export function elementMarkup(markup: Markup): string {
  const { origin, title, height, followsPage, isSigned } = markup
  const attributes = [
    ['src', frameAddress(markup)],
    ...(isSigned ? [['token-url', '/scanboard-token']] : []),
    ...(followsPage ? [['theme', 'page']] : []),
    ...(height === '' ? [] : [['height', height]]),
    ['title', title],
  ].map(([name, value]) => `  ${name}="${escaped(value!)}"`)
  return [
    `<script src="${escaped(origin + EMBED_SCRIPT)}" async></script>`,
    '<scanboard-embed',
    ...attributes,
    '></scanboard-embed>',
  ].join('\n')
}

/** A frame of a fixed height, for pages in which no script may stand. `token`: in words, what is to be put there. */
export function frameMarkup(markup: Markup, token: string): string {
  const { title, height, scheme, isSigned } = markup
  return [
    '<iframe',
    `  src="${escaped(frameAddress(markup) + (isSigned ? `#token=${token}` : ''))}"`,
    `  title="${escaped(title)}"`,
    `  width="100%" height="${height || '800'}"`,
    `  style="border: 0; color-scheme: ${scheme}"`,
    '  loading="lazy"',
    '></iframe>',
  ].join('\n')
}

/** As it may stand between double quotes in HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
