import type { Context } from 'hono'
import type { Access } from './access.ts'

/** Those who come by a shared link or an embed. */
export interface Guests {
  /** Who shows a pass, as far as it reaches; undefined for who shows none. Throws a `Problem` 401 for one that is no good. */
  identify(c: Context): Access | undefined
}

export const NO_GUESTS: Guests = { identify: () => undefined }
