import { LINK_PAGES } from '#contract/pass.ts'

/** A text as it may stand in a log: whoever reads that must not be able to open a shared link. */
export function withoutTokens(text: string): string {
  return text.replaceAll(/s[lp](_|%5f)[\w%-]+/gi, '…')
}

/** The same for a path, in which also a token that was changed on the way says too much. */
export function loggedPath(path: string): string {
  return path.startsWith(LINK_PAGES) ? `${LINK_PAGES}…` : withoutTokens(path)
}
