/**
 * API keys, by which programs ask the external reporting API. Under `/api/keys`, for those who administer: `GET` lists, `POST`
 * makes (201), `DELETE /:id` revokes (204). The command line does the same on the server itself.
 */
import * as v from 'valibot'
import { lineOf } from './line.ts'
import { isoTime } from './shapes.ts'

export const KEYS_PATH = '/api/keys'

/** In UTF-16 units. */
export const LONGEST_KEY_NAME = 100

/** The body of `POST`. */
export const keyInput = v.object({ name: lineOf(LONGEST_KEY_NAME) })
export type KeyInput = v.InferOutput<typeof keyInput>

/** A key as admins see it. */
const apiKey = v.object({
  /** Names the key without giving it away. */
  id: v.string(),
  name: v.string(),
  lastFour: v.string(),
  createdAt: isoTime,
  /** To within a minute; null for one that nobody has used. */
  lastUsedAt: v.nullable(isoTime),
  /** Null while it works. */
  revokedAt: v.nullable(isoTime),
})
export type ApiKey = v.InferOutput<typeof apiKey>

/** Answer of `GET`: newest first, revoked ones too. */
export const keysAnswer = v.object({ data: v.array(apiKey) })
/** Answer of `POST`: `secret` is the key itself, which is told this once. */
export const keyMadeAnswer = v.object({ data: v.object({ key: apiKey, secret: v.string() }) })
export type KeyMade = v.InferOutput<typeof keyMadeAnswer>['data']
