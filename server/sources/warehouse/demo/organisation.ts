/** The demo's agency: its clients, campaigns and codes, made of the plans in `clients/`. Pure and seeded. */
import { weekdayOf } from '#contract/period.ts'
import type { CampaignRow, ClientRow, QrRow } from '../load.ts'
import { WITHOUT_CLIENT, withoutCampaign } from './clients/agency.ts'
import { CLIENT_PLANS } from './clients/index.ts'
import type { Days } from './days.ts'
import type { Life } from './life.ts'
import { ODDITIES, VIRAL_DAYS, type Oddity } from './oddities.ts'
import type { CampaignPlan, ClientPlan, Events } from './plan.ts'
import { apportion, randomOf, type Random } from './random.ts'
import { RHYTHMS, type Reach } from './rhythm.ts'
import { makeScene, type Scene } from './scene.ts'
import { shortNames, spotsOf } from './titles.ts'

type Complete<Row> = { readonly [Column in keyof Row]-?: Exclude<Row[Column], undefined> }

export interface DemoCode {
  readonly row: Complete<QrRow>
  readonly scene: Scene
  readonly life: Life
  /** How much it is scanned beside other codes. */
  readonly pull: number
  /** Index of the day on which it went viral; none for nearly all. */
  readonly viralDay: number | undefined
}

export interface Organisation {
  readonly clients: readonly ClientRow[]
  readonly campaigns: readonly CampaignRow[]
  readonly codes: readonly DemoCode[]
  readonly scenes: readonly Scene[]
}

/** Fewest codes for which every campaign and every oddity has its own. */
export const MIN_QRS = 100

const DAY = 86_400_000
const HOUR = 3_600_000

/** `qrs` codes in all, at least `MIN_QRS`. */
export function makeOrganisation(qrs: number, days: Days, seed: number): Organisation {
  const clients = [...CLIENT_PLANS, WITHOUT_CLIENT]
  const groups = clients.flatMap((client) => {
    const campaigns = client.id === '' ? client.campaigns : [...client.campaigns, withoutCampaign(client.name)]
    const parts = campaigns.reduce((sum, campaign) => sum + campaign.codes, 0)
    return campaigns.map((campaign) => ({ client, campaign, part: (client.codes * campaign.codes) / parts }))
  })
  const maker = codeMaker(days, seed)
  const counts = apportion(
    qrs - ODDITIES.length,
    groups.map((group) => group.part),
  )
  const codes = groups.flatMap(({ client, campaign }, i) => {
    const oddities = ODDITIES.filter((oddity) => oddity.campaignId === campaign.id)
    const odd = oddities.map((oddity) => maker.odd(client, campaign, oddity))
    return odd.concat(maker.ordinary(client, campaign, counts[i]!))
  })
  return {
    clients: CLIENT_PLANS.map(({ id, name, status }) => ({ id, name, status })),
    campaigns: CLIENT_PLANS.flatMap(({ campaigns }) => campaigns.map(({ id, name }) => ({ id, name }))),
    codes,
    scenes: maker.scenes,
  }
}

function codeMaker(days: Days, seed: number) {
  const shortName = shortNames(randomOf(seed, 'short names'))
  const scenes = new Map<string, Scene>()

  const sceneOf = (
    client: ClientPlan,
    city: string,
    campaign: CampaignPlan,
    reach: Reach = RHYTHMS[campaign.kind].reach,
  ) => {
    const key = [client.id, city, campaign.kind, reach.city].join('|')
    const scene =
      scenes.get(key) ?? makeScene({ id: scenes.size, client, city, kind: campaign.kind, reach }, days, seed)
    scenes.set(key, scene)
    return scene
  }

  const make = (
    plan: { client: ClientPlan; campaign: CampaignPlan; scene: Scene; title: string; path: string; pull: number },
    life: Life,
    random: Random,
    viralDay?: number,
  ): DemoCode => {
    const { client, campaign, scene } = plan
    const id = shortName()
    // Made some working day before it was printed and hung up.
    const printing = (2 + random.integer(26)) * DAY - (8 + 10 * random.next()) * HOUR
    const createdAt = Math.floor((scene.midnights[0]! + life.firstDay * DAY - printing) / 1000) * 1000
    const tags = campaign.id === '' ? '' : `?utm_source=qr&utm_campaign=${campaign.path}`
    return {
      row: {
        id,
        title: plan.title,
        shortUrl: `https://${client.shortHost}/${id}`,
        destinationUrl: `https://${client.site}/${plan.path}${tags}`,
        createdAt,
        campaignId: campaign.id,
        clientId: client.id,
      },
      scene,
      life,
      pull: plan.pull * client.pull * campaign.pull,
      viralDay,
    }
  }

  return {
    get scenes() {
      return [...scenes.values()]
    },

    ordinary(client: ClientPlan, campaign: CampaignPlan, count: number): DemoCode[] {
      const random = randomOf(seed, `codes ${client.id} ${campaign.id}`)
      const crowds = campaign.events && crowdsOf(campaign.events, RHYTHMS[campaign.kind].week, days)
      return spotsOf(client, campaign, count, random).map(({ title, city, path }, i) => {
        const scene = sceneOf(client, city, campaign)
        // Popularity is lognormal: a few codes have most of the scans.
        const pull = Math.exp(1.05 * random.normal())
        const launched = campaign.launched - (i === 0 ? 0 : campaign.rollout * random.next() ** 1.5)
        const life = lifeOf(client, campaign, { launched, ended: campaign.ended }, days, crowds)
        return make({ client, campaign, scene, title, path, pull }, life, random)
      })
    },

    odd(client: ClientPlan, campaign: CampaignPlan, oddity: Oddity): DemoCode {
      const random = randomOf(seed, `oddity ${oddity.title}`)
      const scene = sceneOf(client, Object.keys(client.spots)[0]!, campaign, oddity.reach)
      const { title, pull } = oddity
      const viralDay = oddity.viral === undefined ? undefined : days.today - oddity.viral
      const crowds = viralDay === undefined ? undefined : new Map(VIRAL_DAYS.map((crowd, i) => [viralDay + i, crowd]))
      const life = lifeOf(client, campaign, oddity, days, crowds)
      return make({ client, campaign, scene, title, path: campaign.path, pull }, life, random, viralDay)
    },
  }
}

function lifeOf(
  client: ClientPlan,
  campaign: CampaignPlan,
  { launched, ended }: { launched: number; ended?: number | undefined },
  days: Days,
  crowds: Life['crowds'],
): Life {
  // Nothing new went up once a client had fallen silent.
  const since = client.silentSince === undefined ? launched : Math.max(launched, client.silentSince + 14)
  return {
    firstDay: days.today - Math.floor(since),
    // Still up tomorrow, which has begun east of Greenwich.
    lastDay: days.today - Math.max(ended ?? -1, client.silentSince ?? -1),
    ramp: campaign.kind === 'packaging' ? 30 : 1.5,
    fade: campaign.fade,
    crowds,
  }
}

function crowdsOf(events: Events, week: readonly number[], days: Days): Map<number, number> {
  const crowds = new Map<number, number>()
  for (const daysAgo of events.daysAgo) {
    const latest = days.today - daysAgo
    const first = latest - ((weekdayOf(days.dates[latest]!) - events.weekday + 7) % 7)
    for (let day = first; day < first + events.length; day++) {
      // The crowd comes whatever the weekday.
      crowds.set(day, events.crowd / week[weekdayOf(days.dates[day]!)]!)
    }
  }
  return crowds
}
