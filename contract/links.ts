/**
 * Shared links: addresses that show the organisation, or one client, campaign, code or version of a report, to whoever has
 * them. Under `/api/links`, for those who may share: `GET` lists, `POST` makes (201), `PATCH /:id` changes, `DELETE /:id`
 * revokes (204), `POST /:id/address` gives it a new address. `POST /api/links/open` is for guests. The page of a link is
 * `/s/TOKEN`.
 */
import * as v from 'valibot'
import { hosts } from './hosts.ts'
import { ID_LENGTH, idOf } from './id.ts'
import { lineOf } from './line.ts'
import { named as namedFigures } from './opened-embed.ts'
import type { CalendarDate } from './period.ts'
import { SCOPE_KINDS } from './scope.ts'
import { isoTime } from './shapes.ts'
import { calendarDate, zoneName } from './span.ts'
import type { Zone } from './zone.ts'

export const LINKS_PATH = '/api/links'
export const OPEN_LINK_PATH = `${LINKS_PATH}/open`

/** In UTF-16 units. */
export const LONGEST_LINK_NAME = 80
export const SHORTEST_PASSWORD = 8
export const LONGEST_PASSWORD = 200

/** One more is refused; of those made by hand, what has not expired and is not revoked counts. */
export const MOST_LINKS = 2000

/** Of those that were made for mails so many are in the list of all. */
export const MOST_MAILED_LISTED = 200

const PASSWORD_RULE = `must have ${SHORTEST_PASSWORD} to ${LONGEST_PASSWORD} characters`
const password = v.pipe(
  v.string(PASSWORD_RULE),
  v.minLength(SHORTEST_PASSWORD, PASSWORD_RULE),
  v.maxLength(LONGEST_PASSWORD, PASSWORD_RULE),
)

const time = v.pipe(
  v.string('must be a time in ISO 8601, such as 2026-05-15T12:00:00Z'),
  v.isoTimestamp('must be a time in ISO 8601, such as 2026-05-15T12:00:00Z'),
)

/** First and last date that are shown, both included, in a zone. */
export interface LinkDates {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly zone: Zone
}
const DATES_RULE = 'must have from, to and zone: two dates, such as 2026-05-01 and 2026-05-31, and a time zone'
const dates = v.pipe(
  v.object({ from: calendarDate, to: calendarDate, zone: zoneName }, DATES_RULE),
  v.check(({ from, to }) => from <= to, 'must not end before it begins'),
)

const KIND_RULE = `must have a kind, one of ${['organisation', ...SCOPE_KINDS, 'report'].join(', ')}`
const ID_RULE = `must have an id ${ID_LENGTH}`
const VERSION_RULE = 'must have the id and the version of the report, such as 1'
const id = idOf(ID_RULE)
const version = v.pipe(v.number(VERSION_RULE), v.integer(VERSION_RULE), v.minValue(1, VERSION_RULE))

/** What a link shows. */
const subject = v.variant(
  'kind',
  [
    v.object({ kind: v.literal('organisation') }),
    v.object({ kind: v.picklist(SCOPE_KINDS), id }, ID_RULE),
    v.object({ kind: v.literal('report'), id, version }, VERSION_RULE),
  ],
  KIND_RULE,
)
export type LinkSubject = v.InferOutput<typeof subject>

/**
 * The body of `POST`. Without dates the guest chooses the period; a report has its own, and takes none. What is null is
 * not set.
 */
export const linkInput = v.object({
  name: lineOf(LONGEST_LINK_NAME),
  subject,
  dates: v.optional(v.nullable(dates), null),
  expiresAt: v.optional(v.nullable(time), null),
  password: v.optional(v.nullable(password), null),
  /** Origins of the sites that may show it in a frame. */
  hosts: v.optional(hosts, []),
})
export type LinkInput = v.InferInput<typeof linkInput>

/** The body of `PATCH`: what is left out stays as it is, null takes away. */
export const linkChange = v.object({
  name: v.optional(lineOf(LONGEST_LINK_NAME)),
  paused: v.optional(v.boolean('must be true or false')),
  expiresAt: v.optional(v.nullable(time)),
  password: v.optional(v.nullable(password)),
  hosts: v.optional(hosts),
})
export type LinkChange = v.InferInput<typeof linkChange>

const LINK_STATES = ['active', 'paused', 'expired', 'revoked'] as const
export type LinkState = (typeof LINK_STATES)[number]

/** The organisation has neither id nor name: both are empty. */
const named = v.variant('kind', [
  namedFigures,
  v.object({ kind: v.literal('report'), id: v.string(), version: v.number(), name: v.string() }),
])
const shownDates = v.nullable(v.object({ from: v.string(), to: v.string(), zone: v.string() }))

/** A link as those see it who may share. */
const link = v.object({
  id: v.string(),
  name: v.string(),
  /** By its id where nobody knows its name any more. */
  subject: named,
  dates: shownDates,
  expiresAt: v.nullable(isoTime),
  hasPassword: v.boolean(),
  /** Origins of the sites that may show it in a frame. */
  hosts: v.array(v.string()),
  /** Whether it was made for a mail, and not by hand. */
  inMail: v.boolean(),
  state: v.picklist(LINK_STATES),
  /** Empty where everybody is the same. */
  createdBy: v.string(),
  createdAt: isoTime,
  /** To within a minute; null for one that nobody has opened. */
  lastUsedAt: v.nullable(isoTime),
  /** How often its page was opened. */
  uses: v.number(),
})
export type Link = v.InferOutput<typeof link>

/** Answer of `GET`: newest first. Of links in mails only the newest; with `?report=ID` all that show that report. */
export const linksAnswer = v.object({ data: v.array(link) })
/** Answer of `PATCH`. */
export const linkAnswer = v.object({ data: link })
/** Answer of `POST` and of `POST /:id/address`: the token is told this once. */
export const linkMadeAnswer = v.object({ data: v.object({ link, token: v.string() }) })
export type LinkMade = v.InferOutput<typeof linkMadeAnswer>['data']

/** The body of `POST /api/links/open`. */
export const openLinkInput = v.object({
  token: v.pipe(v.string('must be the token of a link'), v.maxLength(200, 'must be the token of a link')),
  password: v.optional(
    v.pipe(
      v.string('must be a text'),
      v.maxLength(LONGEST_PASSWORD, `must have at most ${LONGEST_PASSWORD} characters`),
    ),
  ),
})

/** Its answer: what the link shows, and what to send as `PASS_HEADER` from now on. */
const openedLink = v.object({
  /** The name is empty where nobody knows it any more. */
  subject: named,
  /** PNG or JPEG in base64, that stands above live figures; null for none. */
  logo: v.nullable(v.string()),
  /** Null where the guest may choose the period. */
  dates: shownDates,
  pass: v.string(),
})
export type OpenedLink = v.InferOutput<typeof openedLink>
export const openedLinkAnswer = v.object({ data: openedLink })
