/** Who is looking, and what they may do: `GET /api/session`. */
import * as v from 'valibot'

export const SESSION_PATH = '/api/session'

/** From most rights to least. A guest has come by a shared link or an embed and sees that alone. */
export const ROLES = ['admin', 'manager', 'viewer', 'guest'] as const
export type Role = (typeof ROLES)[number]

/**
 * `seeAll`: all of the organisation, the watch list and where the figures come from. `annotate`: write notes on dates, give tags to codes,
 * set goals.
 * `share`: make, pause and revoke links, embeds and reports, those of others too. `administer`: API keys.
 */
export const RIGHTS = ['seeAll', 'annotate', 'share', 'administer'] as const
export type Right = (typeof RIGHTS)[number]

/** The one table of who may do what. */
export const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  admin: ['seeAll', 'annotate', 'share', 'administer'],
  manager: ['seeAll', 'annotate', 'share'],
  viewer: ['seeAll'],
  guest: [],
}

/** How the server decides who somebody is: `open`: it does not; `proxy`: one in front has; `oidc`: a provider does. */
export const ACCESS_MODES = ['open', 'proxy', 'oidc'] as const
export type AccessMode = (typeof ACCESS_MODES)[number]

export const session = v.object({
  /** `link`: by a shared link or an embed, whatever the server's own way is. */
  by: v.picklist([...ACCESS_MODES, 'link']),
  /** For people; empty where everybody is the same, or a guest. */
  name: v.string(),
  role: v.picklist(ROLES),
  rights: v.array(v.picklist(RIGHTS)),
  canSignOut: v.boolean(),
})
export type Session = v.InferOutput<typeof session>

/** `data` of `DELETE /api/session`: where to go then, which may be another site. */
export const signedOut = v.object({ next: v.string() })
