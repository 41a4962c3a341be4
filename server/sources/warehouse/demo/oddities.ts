/** Codes with a story, which every demo has: what a dashboard is looked at for, and what it stumbles over. */
import type { Reach } from './rhythm.ts'

export interface Oddity {
  readonly clientId: string
  readonly campaignId: string
  readonly title: string
  /** Scans for one of an ordinary code of its campaign; 0 for a code that nobody ever scanned. */
  readonly pull: number
  readonly launched: number
  /** Days ago at which it fell silent. */
  readonly ended?: number
  /** Days ago at which it went viral. */
  readonly viral?: number
  readonly reach?: Reach
}

/** Scans on the viral day and those after it, for one on an ordinary day. */
export const VIRAL_DAYS = [190, 62, 30, 16, 10, 6, 4, 2.5] as const

/** From where people follow a link that has gone viral, in per cent. */
export const VIRAL_REFERRERS = 'tiktok.com 34, instagram.com 21, reddit.com 12, x.com 7, youtube.com 4'

export const ODDITIES: readonly Oddity[] = [
  {
    clientId: 'old-quay',
    campaignId: 'old-quay-labels',
    title: 'Low Tide 0.5 – Can 440 ml, the label with the crab 🦀',
    pull: 4.5,
    launched: 290,
    viral: 73,
    reach: { city: 0.08, region: 0.37, country: 0.2, abroad: 0.35 },
  },
  {
    clientId: 'limmat-transit',
    campaignId: 'limmat-departures',
    title: 'Shelter panel, Bahnhof Stettbach, bay D',
    pull: 2.6,
    launched: 640,
    ended: 36,
  },
  {
    clientId: 'lakeshore',
    campaignId: 'lakeshore-rooms',
    title: 'Roll-up banner, main lobby (reprint)',
    pull: 0,
    launched: 44,
  },
  {
    clientId: 'alborada',
    campaignId: 'alborada-repeat',
    title:
      'Bolsa de papel mediana, reverso: «Pide tu próxima receta sin esperar y recógela cuando quieras en cualquiera de nuestras farmacias de Madrid, Barcelona, Valencia y Sevilla, también los sábados por la mañana» (versión definitiva, revisada por legal, tirada de otoño)',
    pull: 1.4,
    launched: 75,
  },
  {
    clientId: 'al-waha',
    campaignId: 'al-waha-gardens',
    title: 'لوحة إعلانية مضيئة – شارع الشيخ زايد، باتجاه أبوظبي (Exit 39)',
    pull: 2.2,
    launched: 128,
  },
  {
    clientId: 'oosterkade',
    campaignId: 'oosterkade-guide',
    title: 'מדריך קולי לכל המשפחה – אולם הכניסה',
    pull: 0.8,
    launched: 300,
  },
  {
    clientId: 'lindenhof',
    campaignId: 'lindenhof-menu',
    title: `<b>Lunch</b> & "specials" – today's <script>alert('soup')</script>`,
    pull: 1.2,
    launched: 250,
  },
  {
    clientId: 'lindenhof',
    campaignId: 'lindenhof-menu',
    title: '=SUM(table 4; table 5), brunch buffet',
    pull: 0.7,
    launched: 210,
  },
  {
    clientId: 'hikari',
    campaignId: 'hikari-order',
    title: '👩‍🍳 シェフのおすすめ 🍜🔥 道頓堀店 カウンター席',
    pull: 2.4,
    launched: 220,
  },
  {
    clientId: 'sahyadri',
    campaignId: 'sahyadri-packs',
    title: 'मसाला चाय – त्योहार का उपहार पैक, 2 × 250 g',
    pull: 2,
    launched: 48,
  },
]
