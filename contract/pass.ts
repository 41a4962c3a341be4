/** What guests are told by. By itself, for every page needs it, and the rest of `links.ts` and `embed-frame.ts` few do. */

/** Where the pages of links begin; the token follows. */
export const LINK_PAGES = '/s/'

/** Where the pages of embeds begin; the id of an embed or the token of a link follows. */
export const EMBED_PAGES = '/embed/'

/**
 * What a guest sends with every request: the token of the link, or the pass that its password was given for. A header, for
 * addresses are logged, and cookies are kept from frames.
 */
export const PASS_HEADER = 'X-Scanboard-Pass'
