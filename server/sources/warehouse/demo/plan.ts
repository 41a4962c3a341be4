/** How a client of the demo is written down: data for people to read, from which `organisation.ts` makes codes. */
import type { PlaceKind } from './rhythm.ts'

export interface ClientPlan {
  readonly id: string
  readonly name: string
  readonly status: 'ACTIVE' | 'INACTIVE'
  /** Its part of all codes. */
  readonly codes: number
  /** Scans of one of its codes, beside those of other clients. */
  readonly pull: number
  /** Scans at the end of thirteen months for one at their beginning. */
  readonly growth: number
  /** Host of its destinations. */
  readonly site: string
  /** Host of its short links. */
  readonly shortHost: string
  /** The countries that most of its guests come from, as "AT 9, NL 6". */
  readonly guests: string
  /** Pages and apps from which its links are followed too, in per cent, as "instagram.com 4, x.com 1"; the rest is direct. */
  readonly referrers: string
  /** Its cities, the main one first, and where in them its codes hang. Cities are those of the atlas. */
  readonly spots: Readonly<Record<string, readonly string[]>>
  readonly campaigns: readonly CampaignPlan[]
  /** Days ago at which scans of everything end; with status INACTIVE. */
  readonly silentSince?: number
}

export interface CampaignPlan {
  readonly id: string
  readonly name: string
  readonly kind: PlaceKind
  /** Its part of the client's codes. */
  readonly codes: number
  readonly pull: number
  /** Days ago at which the first of its codes went up, and over how many days the others followed. */
  readonly launched: number
  readonly rollout: number
  /** Days ago at which all of it came down; none while it goes on. */
  readonly ended?: number
  /** After a launch, interest falls to `floor` of its beginning, with this half-life in days. */
  readonly fade?: { readonly halfLife: number; readonly floor: number }
  readonly events?: Events
  /** What carries the code. */
  readonly things: readonly string[]
  /** Where, if not at the client's spots in its cities: rooms, labels, languages. */
  readonly spots?: readonly string[] | undefined
  /** Joins thing and spot; `{thing}, {spot}` when left out. */
  readonly title?: string
  /** Counts codes apart that would have the same title: "table" gives "…, table 2". */
  readonly counted: string
  readonly path: string
}

/** Days on which nearly everything happens. */
export interface Events {
  /** Each begins on the last such weekday (Monday is 0) that lies at least so many days ago. */
  readonly daysAgo: readonly number[]
  readonly weekday: number
  /** Days that each goes on for. */
  readonly length: number
  /** Scans on such a day for one on another. */
  readonly crowd: number
}
