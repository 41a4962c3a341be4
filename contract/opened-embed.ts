/** What the page of an embed needs to know, by itself: the rest of `embeds.ts` is for those who make them. */
import * as v from 'valibot'
import { SCOPE_KINDS } from './scope.ts'
import { isoTime } from './shapes.ts'

export const EMBEDS_PATH = '/api/embeds'
export const OPEN_EMBED_PATH = `${EMBEDS_PATH}/open`

/** Longer is no short-lived token. */
export const LONGEST_TOKEN_SECONDS = 3600

export const named = v.object({ kind: v.picklist(['organisation', ...SCOPE_KINDS]), id: v.string(), name: v.string() })

const text = v.optional(v.string())

/** The answer of `POST /api/embeds/open`: what is shown. The token itself is what to send as `PASS_HEADER` from now on. */
const openedEmbed = v.object({
  subject: named,
  locked: v.object({
    dates: v.nullable(v.object({ from: v.string(), to: v.string(), zone: v.string() })),
    only: v.object({ country: text, region: text, city: text, device: text, referrer: text }),
  }),
  /** When the token ends; the next one must have come by then. */
  expiresAt: isoTime,
})
export type OpenedEmbed = v.InferOutput<typeof openedEmbed>
export const openedEmbedAnswer = v.object({ data: openedEmbed })
