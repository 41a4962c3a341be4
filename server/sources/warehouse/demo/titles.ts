/** Names and addresses of codes, made of what a plan says about things and spots. */
import type { CampaignPlan, ClientPlan } from './plan.ts'
import type { Random } from './random.ts'

export interface Spot {
  readonly title: string
  readonly city: string
  /** Path on the client's site. Codes at the same spot share it, as a table tent and a menu card do. */
  readonly path: string
}

/**
 * As many spots as asked for. Titles differ: when every thing hangs in every place once, the next round is counted
 * ("Table tent, Altona, table 2").
 */
export function spotsOf(client: ClientPlan, campaign: CampaignPlan, count: number, random: Random): Spot[] {
  const [mainCity] = Object.keys(client.spots)
  const places =
    campaign.spots?.map((place) => ({ place, city: mainCity! })) ??
    Object.entries(client.spots).flatMap(([city, names]) => names.map((place) => ({ place, city })))
  const all = campaign.things.flatMap((thing) => places.map(({ place, city }) => ({ thing, place, city })))
  const deck = random.shuffled(all)
  return Array.from({ length: count }, (_, i) => {
    const { thing, place, city } = deck[i % deck.length]!
    const round = Math.floor(i / deck.length) + 1
    const title = (campaign.title ?? '{thing}, {spot}').replace('{thing}', thing).replace('{spot}', place)
    const name = slug(place) || `p${1 + places.findIndex((other) => other.place === place)}`
    return {
      title: round === 1 ? title : `${title}, ${campaign.counted} ${round}`,
      city,
      path: `${campaign.path}/${name}`,
    }
  })
}

function slug(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** Without 0, O, I and l, which people read wrongly off paper. */
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'

/** A maker of short names that never repeats one. */
export function shortNames(random: Random): () => string {
  const taken = new Set<string>()
  return () => {
    for (;;) {
      const name = Array.from({ length: 6 }, () => ALPHABET[random.integer(ALPHABET.length)]).join('')
      if (taken.has(name)) continue
      taken.add(name)
      return name
    }
  }
}
