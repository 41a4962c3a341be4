/** What is answered about embeds: of `embeds.ts` the part that the dashboard needs in the browser. */
import * as v from 'valibot'
import { named } from './opened-embed.ts'
import { isoTime } from './shapes.ts'

/** In UTF-16 units. */
export const LONGEST_EMBED_NAME = 80

export const EMBED_STATES = ['active', 'paused', 'ended'] as const

/** An embed as those see it who may share. */
const embed = v.object({
  id: v.string(),
  name: v.string(),
  /** Null: whatever the token says. The id is empty for the organisation, the name where nobody knows it any more. */
  show: v.nullable(named),
  hosts: v.array(v.string()),
  state: v.picklist(EMBED_STATES),
  /** Empty where everybody is the same. */
  createdBy: v.string(),
  createdAt: isoTime,
  /** To within a minute; null for one that nobody has seen. */
  lastUsedAt: v.nullable(isoTime),
})
export type Embed = v.InferOutput<typeof embed>

/** Answer of `GET`: newest first. */
export const embedsAnswer = v.object({ data: v.array(embed) })
/** Answer of `PATCH`. */
export const embedAnswer = v.object({ data: embed })
/** Answer of `POST` and of `POST /:id/secret`: the secret is told this once. */
export const embedMadeAnswer = v.object({ data: v.object({ embed, secret: v.string() }) })
export type EmbedMade = v.InferOutput<typeof embedMadeAnswer>['data']
/** Answer of `POST /:id/preview`. */
export const previewAnswer = v.object({ data: v.object({ token: v.string() }) })
