import type { CampaignPlan, ClientPlan } from '../plan.ts'

const LOOSE: CampaignPlan = {
  id: '',
  name: '',
  kind: 'street',
  codes: 1,
  pull: 0.25,
  launched: 540,
  rollout: 500,
  fade: { halfLife: 120, floor: 0.3 },
  things: [
    'Business card',
    'Email signature',
    'Press kit',
    'Vacancy notice',
    'Delivery van',
    'Visitor badge',
    'Invoice',
  ],
  spots: ['head office', 'reception', 'sales', 'press office', 'workshop', 'personnel'],
  counted: 'no.',
  path: 'about',
}

/** Codes of a client that nobody put into a campaign. Where no campaign says whose they are, their titles do. */
export function withoutCampaign(clientName: string): CampaignPlan {
  return { ...LOOSE, title: `${clientName}: {thing}, {spot}` }
}

/** The agency's own codes, and those whose client nobody wrote down. */
export const WITHOUT_CLIENT: ClientPlan = {
  id: '',
  name: '',
  status: 'ACTIVE',
  codes: 2.5,
  pull: 0.5,
  growth: 1.1,
  site: 'www.studio-nordlicht.example',
  shortHost: 'scn.example',
  guests: 'AT 10, CH 10, NL 8, GB 8, US 6',
  referrers: 'linkedin.com 6, google.com 5, instagram.com 3',
  spots: { Hamburg: ['Speicherstadt'] },
  campaigns: [
    {
      ...LOOSE,
      pull: 0.6,
      things: [
        'Test print',
        'Studio door',
        'Portfolio, page 3',
        'Agency business card',
        'Christmas card',
        'Untitled code',
      ],
      spots: ['Speicherstadt', 'Reeperbahn Festival', 'print shop proof', 'client pitch', 'old brochure'],
      path: 'hello',
    },
  ],
}
