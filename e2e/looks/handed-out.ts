/** What a team hands out of the demo, and sets itself: reports, mails, schedules, links, embeds, keys and goals, so that their pages have something to show. */
import { startMailServer } from '#server/mail/testing/mail-server.ts'
import { NOW, expect, withServer } from '../fixtures.ts'
import { framed, sign, startHost, type Embed } from '../embed-host.ts'

export interface HandedOut {
  /** What stands for `:name` in the paths of looks. */
  readonly places: Readonly<Record<string, string>>
  /** What chance and the order of pictures have made, and what these show in its place. */
  readonly steady: readonly (readonly [made: string, shown: string])[]
}

/** What stands above the frames. */
const INTRANET =
  '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><body style="max-width: 1000px; margin: 16px auto; padding: 0 16px; font-family: sans-serif"><h1>Intranet</h1>'

/** The demo with all of that, behind a mail server and beside an intranet. */
export async function withDemo(use: (demo: HandedOut & { readonly address: string }) => Promise<void>): Promise<void> {
  const mailServer = await startMailServer()
  const site = await startHost()
  mailServer.refuse = (to) => (to.startsWith('gone') ? { code: 550, text: '5.1.1 No such user here' } : undefined)
  try {
    await withServer([NOW, 'demo', '', String(mailServer.config.port)], async (address) => {
      const send = sender(address)
      const reports = await handOutReports(send)
      await makeLinks(send, reports['report']!)
      const shared = await shareReport(send, reports['report']!)
      const embeds = await makeEmbeds(send, site.origin)
      const keys = await makeKeys(send, address)
      await setGoals(send)
      // Whichever picture is taken first, both have been opened before.
      await send('POST', 'links/open', { token: shared })
      await send('POST', 'embeds/open', { id: embeds.shown.id, token: sign(embeds.shown) })
      site.answerToken = () => sign(embeds.shown)
      const page = (body: string) => `${INTRANET}${body}`
      site.pages.set('/page', page(framed(address, embeds.shown.id)))
      site.pages.set('/panel', page(framed(address, `${embeds.shown.id}/clients/lindenhof/panel/timeline`)))
      site.pages.set('/closed', page(framed(address, `${embeds.paused.id}/campaigns/alborada-repeat`)))
      site.pages.set('/blocked', `<iframe sandbox="allow-scripts" src="${address}/embed/${embeds.shown.id}"></iframe>`)
      await use({
        address,
        places: { ...reports, shared, embed: embeds.shown.id, site: site.origin },
        steady: [
          [address, 'https://scans.example.org'],
          [site.origin, 'https://intranet.example.com'],
          [embeds.shown.id, fixed(embeds.shown.id)],
          ...Array.from({ length: 9 }, (_, i) => [`Opened ${i + 2} times`, 'Opened once'] as const),
          ...keys.map((key, i) => [key.slice(-4), ['h7Kq', 'T2xw', 'Bd9m'][i]!] as const),
        ],
      })
    })
  } finally {
    await site.close()
    await mailServer.close()
  }
}

type Send = <Data>(method: string, path: string, body?: object) => Promise<Data>

function sender(address: string): Send {
  return async (method, path, body) => {
    const answer = await fetch(`${address}/api/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    const said = (await answer.json().catch(() => ({}))) as { message?: string; data?: unknown }
    if (!answer.ok) throw new Error(`${method} ${path}: ${said.message}`)
    return said.data as never
  }
}

/** Keeps the mark of what kind it is. */
const fixed = (id: string) =>
  id.slice(0, 3) + '7GkQ2mXw9TbRz4HdN8pVs5Lc'.slice(0, id.length - 3).padEnd(id.length - 3, '0')

interface Detail {
  readonly id: string
  readonly revision: number
}

async function makeReport(send: Send, subject: object, title: string, commentary: string): Promise<Detail> {
  const made = await send<Detail>('POST', 'reports', {
    subject,
    from: '2026-04-01',
    to: '2026-04-30',
    timezone: 'Europe/Berlin',
    weekStart: 'monday',
    title,
    language: 'en',
  })
  return send<Detail>('PUT', `reports/${made.id}`, {
    title,
    language: 'en',
    commentary,
    sections: ['commentary', 'figures', 'timeline', 'bestCodes', 'devices'],
    brand: { name: '', colour: '#8a2f5b', logo: null },
    revision: made.revision,
  })
}

const approve = (send: Send, { id, revision }: Detail) => send<Detail>('POST', `reports/${id}/approve`, { revision })

/** One approved and sent, one to review, and what is made again each month and week. */
async function handOutReports(send: Send): Promise<Record<string, string>> {
  const commentary =
    'The **spring posters** went up on 4 April, and brought more scans in their first week than in all of March.\n\n- The tables are scanned at noon and in the evening.\n- Two stickers at the door were taken off.'
  const month = await makeReport(send, { kind: 'client', id: 'lindenhof' }, 'Scans in April 2026', commentary)
  await approve(send, month)
  const weekly = await makeReport(send, { kind: 'campaign', id: 'alborada-repeat' }, 'The weeks of April', '')
  await approve(send, weekly)
  await makeReport(send, { kind: 'campaign', id: 'guanabara-match' }, 'The match in figures', '')

  const mail = { version: 1, subject: 'Your scans in April 2026', message: 'Dear all,\n\nthe report of April.' }
  const recipients = ['anna.lindner', 'tom.berger', 'gone'].map((name) => `${name}@lindenhof.example`)
  await send('POST', `reports/${month.id}/mailings`, { ...mail, recipients })
  await expect
    .poll(async () => JSON.stringify(await send('GET', `reports/${month.id}/mailings?version=1`)), { timeout: 60_000 })
    .not.toMatch(/"state":"(waiting|sending)"/)

  const plan = {
    compare: 'previous',
    hour: 8,
    subject: 'Your scans in {period}',
    message: '',
    keepCommentary: false,
    notify: null,
  }
  await send('POST', 'schedules', {
    ...plan,
    reportId: month.id,
    title: 'Scans in {period}',
    rhythm: { kind: 'monthly', day: 1 },
    recipients: ['anna.lindner@lindenhof.example'],
    approvedInAdvance: true,
  })
  await send('POST', 'schedules', {
    ...plan,
    reportId: weekly.id,
    title: 'The week of {period}',
    rhythm: { kind: 'weekly', weekday: 1 },
    recipients: [],
    approvedInAdvance: false,
  })
  return { report: month.id }
}

async function shareReport(send: Send, id: string): Promise<string> {
  const subject = { kind: 'report', id, version: 1 }
  return (await send<{ token: string }>('POST', 'links', { name: 'For Anna Lindner', subject })).token
}

async function makeLinks(send: Send, report: string): Promise<void> {
  await send('POST', 'links', {
    name: 'Match day, for the press',
    subject: { kind: 'campaign', id: 'guanabara-match' },
    dates: { from: '2026-05-01', to: '2026-05-31', zone: 'Europe/Berlin' },
    expiresAt: '2026-06-30T22:00:00Z',
    password: 'a long password',
  })
  const { link } = await send<{ link: { id: string } }>('POST', 'links', {
    name: 'Lindenhof, all figures',
    subject: { kind: 'client', id: 'lindenhof' },
  })
  await send('PATCH', `links/${link.id}`, { paused: true })
  const old = await send<{ link: { id: string } }>('POST', 'links', {
    name: 'Sent to the wrong person',
    subject: { kind: 'report', id: report, version: 1 },
  })
  await send('DELETE', `links/${old.link.id}`)
}

/** One that is shown, which the site may not frame yet where the doctor looks, and one that is paused. */
async function makeEmbeds(send: Send, origin: string): Promise<{ readonly shown: Embed; readonly paused: Embed }> {
  const make = async (name: string, show: object | null, hosts: readonly string[]): Promise<Embed> => {
    const { embed, secret } = await send<{ embed: { id: string }; secret: string }>('POST', 'embeds', {
      name,
      show,
      hosts,
    })
    return { id: embed.id, secret }
  }
  await make('Portal of clients', null, ['https://portal.example.com', 'https://*.example.net'])
  const paused = await make('Campaign on the wall', { kind: 'campaign', id: 'alborada-repeat' }, [origin])
  const shown = await make('Lindenhof on the intranet', { kind: 'client', id: 'lindenhof' }, [origin])
  await send('PATCH', `embeds/${paused.id}`, { paused: true })
  return { shown, paused }
}

/** One that falls short, and one that is over. */
async function setGoals(send: Send): Promise<void> {
  const berlin = { timezone: 'Europe/Berlin' }
  await send('PUT', 'goals/campaign/alborada-repeat', {
    scans: 14_000,
    from: '2026-04-01',
    to: '2026-06-30',
    ...berlin,
  })
  await send('PUT', 'goals/qr/1FBtny', { scans: 250, from: '2026-03-01', to: '2026-04-30', ...berlin })
}

/** Answers the keys themselves. */
async function makeKeys(send: Send, address: string): Promise<string[]> {
  const secrets: string[] = []
  for (const name of ['Monthly report', 'Data warehouse of the group, by night', 'Trial']) {
    const { key, secret } = await send<{ key: { id: string }; secret: string }>('POST', 'keys', { name })
    secrets.push(secret)
    if (name === 'Trial') await send('DELETE', `keys/${key.id}`)
  }
  await fetch(`${address}/api/v1/external/reporting/clients`, { headers: { 'x-api-key': secrets[0]! } })
  return secrets
}
