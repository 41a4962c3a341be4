/**
 * The page of an embed: its address, and how it speaks with the page around it.
 *
 * `/embed/ADDRESS` shows what the embed (`em_…`) or the shared link (`sl_…`) is about; below it stand the paths of pages, as
 * guests have them (`/clients/:id`, `/campaigns/:id`, `/qrs/:id`; of the organisation also `/`, `/qrs`, `/campaigns`, `/clients`), each
 * of which about a subject may end in `/panel/NAME` for one panel alone. The search holds filters, as on every page, and
 * `EMBED_PARAMS`. A token may stand behind `#token=`, which no server hears of and which is taken out of the address at once.
 */

/** The script for the page around it. */
export const EMBED_SCRIPT = '/embed.js'

export const EMBED_ID_PREFIX = 'em_'

export const EMBED_PANELS = [
  'figures',
  'timeline',
  'places',
  'cities',
  'devices',
  'referrers',
  'codes',
  'campaigns',
  'changes',
  'hours',
] as const
export type EmbedPanel = (typeof EMBED_PANELS)[number]

export const EMBED_THEMES = ['system', 'light', 'dark'] as const
export type EmbedTheme = (typeof EMBED_THEMES)[number]

/**
 * How it looks. `theme`: one of `EMBED_THEMES`, system if left out. `background`: `transparent`, or a colour. `accent`: a
 * colour. `radius`: of corners, 0 to 24 pixels. `bar`: `none` for no choice of period and filters. Colours are `#rrggbb`; one
 * that cannot be read against what it stands on is not taken. The language is `LANGUAGE_WANTED`, the zone a filter.
 */
export const EMBED_PARAMS = ['theme', 'background', 'accent', 'radius', 'bar'] as const

/** From the frame to the page around it, by `postMessage`. None holds a figure or a secret. */
export type FrameMessage =
  /** The frame listens. */
  | { readonly scanboard: 'hello' }
  /** A token is wanted: the first one, one before the last ends, or one in place of one that was refused. */
  | { readonly scanboard: 'token'; readonly because: 'first' | 'ending' | 'refused' }
  /** How high its content is, in CSS pixels. */
  | { readonly scanboard: 'height'; readonly height: number }
  /** Figures are shown; nothing is, and why. `closed`: the token is no good, or none came. */
  | { readonly scanboard: 'state'; readonly state: 'open' | 'locked' | 'closed' | 'failed' }
  /** Somebody went to another page or changed filters: what is below the address of the embed, with the search. */
  | { readonly scanboard: 'path'; readonly path: string }

/** From the page around it to the frame. */
export type HostMessage =
  | { readonly scanboard: 'token'; readonly token: string }
  | { readonly scanboard: 'theme'; readonly theme: EmbedTheme }
