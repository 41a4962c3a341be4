import { EMBED_PAGES } from '#contract/pass.ts'

export interface EmbedAddress {
  /** The id of an embed, or the token of a shared link. */
  readonly of: string
  /** `/embed/ADDRESS`: all pages of the frame are below it. */
  readonly basename: string
  /** From behind `#token=`; it must not stay in the address. */
  readonly token: string | undefined
}

/** Takes the address of a frame apart. */
export function readAddress({ pathname, hash }: Pick<URL, 'pathname' | 'hash'>): EmbedAddress {
  const [of = ''] = pathname.slice(EMBED_PAGES.length).split('/')
  const token = new URLSearchParams(hash.slice(1)).get('token')
  return { of, basename: EMBED_PAGES + of, token: token || undefined }
}
