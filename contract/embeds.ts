/**
 * Embeds: what other sites show of Scanboard in a frame. Under `/api/embeds`, for those who may share: `GET` lists, `POST`
 * makes (201), `PATCH /:id` changes, `DELETE /:id` ends (204), `POST /:id/secret` gives another secret, `POST /:id/preview` a
 * token to try it with. `POST /api/embeds/open` is for frames. The page of an embed is `/embed/ID`; what is below it, how it
 * looks and how it speaks with the page around it stands in `embed-frame.ts`.
 *
 * An embed is opened by tokens that the host's server signs: a JSON Web Token, HS256, whose header names the embed (`kid`)
 * and whose payload is `embedClaims`. A shared link may be shown in frames too (`/embed/TOKEN`), where it names hosts.
 */
import * as v from 'valibot'
import { LONGEST_EMBED_NAME } from './embed-answers.ts'
import { hosts } from './hosts.ts'
import { ID_LENGTH, idOf } from './id.ts'
import { lineOf } from './line.ts'
import { SCOPE_KINDS } from './scope.ts'
import { RECORDED_NAMES, recordedFilterParams } from './scan-filter-params.ts'
import { calendarDate, zoneName } from './span.ts'

export { EMBEDS_PATH, LONGEST_TOKEN_SECONDS, OPEN_EMBED_PATH, type OpenedEmbed } from './opened-embed.ts'

/** One more is refused; ended ones do not count. */
export const MOST_EMBEDS = 500

const SHOW_RULE = `must be {"kind":"organisation"}, or have a kind, one of ${SCOPE_KINDS.join(', ')}, and an id ${ID_LENGTH}`
/** What is shown: all of the organisation, or one client, campaign or code of it. */
const shown = v.variant(
  'kind',
  [
    v.object({ kind: v.literal('organisation') }),
    v.object({ kind: v.picklist(SCOPE_KINDS), id: idOf(SHOW_RULE) }, SHOW_RULE),
  ],
  SHOW_RULE,
)
export type Shown = v.InferOutput<typeof shown>

/** What the viewer cannot change: dates with a zone (all three or none), and filters, which then apply to every figure. */
const locked = v.pipe(
  v.strictObject(
    {
      from: v.optional(calendarDate),
      to: v.optional(calendarDate),
      zone: v.optional(zoneName),
      ...recordedFilterParams,
    },
    `may have from, to and zone, and ${RECORDED_NAMES.join(', ')}, and nothing else`,
  ),
  v.check(
    ({ from, to, zone }) => (from === undefined) === (to === undefined) && (to === undefined) === (zone === undefined),
    'must have from, to and zone together, or none of them',
  ),
  v.check(({ from, to }) => from === undefined || from <= to!, 'must not end before it begins'),
  v.check(
    ({ country, region, city }) => country !== undefined || (region === undefined && city === undefined),
    'must have a country where it has a region or a city',
  ),
)
export type Locked = v.InferOutput<typeof locked>

/** The payload of a token. What is not known is refused: a misspelt lock must not lock nothing. */
export const embedClaims = v.strictObject({
  /** Seconds since 1970; at most an hour ahead. */
  exp: v.number(),
  iat: v.optional(v.number()),
  nbf: v.optional(v.number()),
  /** Whoever looks, for the host's own books. */
  sub: v.optional(v.string()),
  jti: v.optional(v.string()),
  /** May be left out where the embed itself says what it shows, and must not differ from that. */
  show: v.optional(shown),
  locked: v.optional(locked),
})
export type EmbedClaims = v.InferOutput<typeof embedClaims>

/** The body of `POST`. `show` null: whatever the token says. */
export const embedInput = v.object({
  name: lineOf(LONGEST_EMBED_NAME),
  show: v.nullable(shown),
  hosts,
})
export type EmbedInput = v.InferInput<typeof embedInput>

/** The body of `PATCH`: what is left out stays as it is. */
export const embedChange = v.object({
  name: v.optional(lineOf(LONGEST_EMBED_NAME)),
  hosts: v.optional(hosts),
  paused: v.optional(v.boolean('must be true or false')),
})
export type EmbedChange = v.InferInput<typeof embedChange>

/** The body of `POST /:id/preview`. */
export const previewInput = v.object({ show: v.optional(shown), locked: v.optional(locked) })

/** The body of `POST /api/embeds/open`; the id is that of the address, which the token must be signed for. */
export const openEmbedInput = v.object({
  id: v.pipe(v.string('must be the id of an embed'), v.maxLength(200, 'must be the id of an embed')),
  token: v.pipe(v.string('must be a token'), v.maxLength(4096, 'must have at most 4096 characters')),
})
