import { EMBED_PAGES, LINK_PAGES } from '#contract/pass.ts'

/** A text as it may stand in a log: whoever reads that must not be able to open a shared link or an embed, nor have a key. */
export function withoutTokens(text: string): string {
  return text.replaceAll(/(s[lp]|es|sb_live)(_|%5f)[\w%-]+|eyJ[\w-]+\.[\w.-]*/gi, '…')
}

/** The same for a path, in which also a token that was changed on the way says too much. */
export function loggedPath(path: string): string {
  const pages = [LINK_PAGES, EMBED_PAGES].find((start) => path.startsWith(start))
  return pages === undefined ? withoutTokens(path) : `${pages}…`
}
