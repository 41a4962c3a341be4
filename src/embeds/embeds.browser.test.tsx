import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import type { Embed } from '#contract/embed-answers.ts'
import { Failure, renderAppAt } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

const says = async (where: Locator, text: string) => {
  await expect.poll(() => where.element().textContent).toContain(text)
}
const lacks = async (where: Locator, text: string) => {
  await expect.poll(() => where.element().textContent).not.toContain(text)
}

beforeEach(() => page.viewport(1280, 800))

const lark: Embed = {
  id: 'em_abc',
  name: 'Lark on the intranet',
  show: { kind: 'client', id: 'lark', name: 'Bistro Lark' },
  hosts: ['https://intranet.example.com'],
  state: 'active',
  createdBy: 'Ann',
  createdAt: '2026-05-01T08:00:00Z',
  lastUsedAt: '2026-05-14T09:30:00Z',
}
const portal: Embed = {
  ...lark,
  id: 'em_portal',
  name: 'Portal',
  show: null,
  hosts: ['https://a.test', 'https://b.test', 'https://c.test', 'https://d.test', 'https://e.test'],
  state: 'paused',
  createdBy: '',
  lastUsedAt: null,
}
const old: Embed = { ...lark, id: 'em_old', name: 'Old', state: 'ended', hosts: [] }
const embeds = [lark, portal, old]

describe('the list', () => {
  test('says what each shows, who may frame it, and when it was seen', async () => {
    const { screen } = await renderAppAt('/embeds?zone=UTC', { '/embeds': embeds })
    const rows = screen.getByRole('list', { name: 'Embeds' }).getByRole('listitem')
    const row = rows.filter({ hasText: 'Lark on the intranet' })
    await expect.element(row).toBeVisible()
    await says(row, 'ActiveClient Bistro Lark')
    await says(row, 'In intranet.example.com')
    await says(row, 'Made 1 May 2026 by Ann')
    await says(row, 'Last seen 14 May 2026')
    const other = rows.filter({ hasText: 'Portal' })
    await says(other, 'PausedWhatever the token says')
    await says(other, 'In a.test, b.test, c.test and 2 more')
    await expect.element(other.getByRole('button', { name: 'Resume' })).toBeVisible()
    await expect.element(screen.getByText('Old')).not.toBeVisible()
    await screen.getByText('1 ended embed').click()
    await expect.element(screen.getByText('Old')).toBeVisible()
    await expectAccessible(document.body)
  })

  test('says where there is nothing what could be there', async () => {
    const { screen } = await renderAppAt('/embeds', { '/embeds': [] })
    await expect.element(screen.getByText('Nothing is embedded')).toBeVisible()
    await expectAccessible(document.body)
    await screen.getByRole('link', { name: 'New embed' }).last().click()
    await expect.element(screen.getByRole('heading', { level: 1, name: 'New embed' })).toBeVisible()
  })

  test('says when it could not be had', async () => {
    const { screen } = await renderAppAt('/embeds', { '/embeds': new Failure(403, 'Only managers may share.') })
    await expect.element(screen.getByText('Only managers may share.')).toBeVisible()
  })

  test('asks before a secret is replaced and before an embed is ended', async () => {
    const { screen } = await renderAppAt('/embeds', {
      '/embeds': embeds,
      '/embeds/em_abc/secret': { embed: lark, secret: 'es_new' },
    })
    const row = screen.getByRole('listitem').filter({ hasText: 'Lark on the intranet' })
    await row.getByRole('button', { name: 'End' }).click()
    const ending = screen.getByRole('dialog', { name: 'End “Lark on the intranet”?' })
    await expectAccessible(document.body)
    await ending.getByRole('button', { name: 'Cancel' }).click()
    await row.getByRole('button', { name: 'New secret' }).click()
    await screen.getByRole('dialog').getByRole('button', { name: 'New secret' }).click()
    await expect.element(screen.getByRole('textbox', { name: 'Secret' })).toHaveValue('es_new')
    await expectAccessible(document.body)
  })
})

describe('a new embed', () => {
  test('is about what it was begun from, and tells what is missing', async () => {
    const { screen } = await renderAppAt('/embeds/new?subject=client&id=lark', {
      '/clients': [{ id: 'lark', name: 'Bistro Lark', status: 'active', activeQrs: 2 }],
    })
    await expect.element(screen.getByRole('combobox', { name: 'Shows' })).toHaveValue('client')
    const name = screen.getByRole('textbox', { name: 'Name in the list of embeds' })
    await expect.element(name).toHaveValue('Bistro Lark')
    await expectAccessible(document.body)
    await name.fill(' ')
    await screen.getByRole('button', { name: 'Make the embed' }).click()
    await says(screen.getByRole('alert'), 'Give the embed a name.')
    await name.fill('Lark')
    await screen.getByRole('textbox', { name: 'Sites that may show it' }).fill('intranet')
    await screen.getByRole('button', { name: 'Make the embed' }).click()
    await says(screen.getByRole('alert'), '“intranet” is not the address of a site')
  })

  test('may be of anything, found by a part of its name', async () => {
    const client = (id: string, name: string) => ({ id, name, status: 'active', activeQrs: 2 })
    const { screen } = await renderAppAt('/embeds/new', {
      '/clients': [client('lark', 'Bistro Lark'), client('oslo', 'Café Ósló')],
    })
    await screen.getByRole('combobox', { name: 'Shows' }).selectOptions('One client')
    await screen.getByRole('combobox', { name: 'Find a client' }).fill('oslo')
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('textbox', { name: 'Name in the list of embeds' })).toHaveValue('Café Ósló')
    await expectAccessible(document.body)
  })
})

const answers = { '/embeds': embeds, '/embeds/em_abc/preview': { token: 'eyJ.preview.token' } }

describe('the builder', () => {
  test('keeps what is chosen in its address, and writes it into the code', async () => {
    const { screen, address } = await renderAppAt(
      '/embeds/em_abc?zone=UTC&period=custom&from=2026-05-01&to=2026-05-31',
      answers,
    )
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Lark on the intranet' })).toBeVisible()
    const code = screen.getByRole('group', { name: 'Code' })
    await says(code, `${location.origin}/embed/em_abc/clients/lark?period=custom`)
    await says(code, 'theme="page"')
    await expectAccessible(document.body)

    const shows = screen.getByRole('combobox', { name: 'Shows' })
    await shows.selectOptions('Timeline')
    await screen.getByRole('combobox', { name: 'Theme' }).selectOptions('Dark')
    await screen.getByRole('combobox', { name: 'Background' }).selectOptions('See-through')
    await screen.getByRole('combobox', { name: 'Corners' }).selectOptions('Square')
    await screen.getByRole('checkbox', { name: 'Period and filters can be chosen' }).click()
    await screen.getByRole('checkbox', { name: 'The dates' }).click()
    await says(
      code,
      '/embed/em_abc/clients/lark/panel/timeline?theme=dark&amp;background=transparent&amp;radius=0&amp;bar=none"',
    )
    await lacks(code, 'theme="page"')
    const signing = screen.getByRole('group', { name: 'Sign tokens on your server' })
    await says(signing, '"from":"2026-05-01","to":"2026-05-31","zone":"UTC"')
    expect(address()).toContain('panel=timeline&theme=dark&background=transparent&radius=0&bar=none&lock=dates')
    await screen.getByText('Python').click()
    await says(signing, 'def scanboard_token():')
    await screen.getByText('Frame only', { exact: true }).click()
    await says(code, '#token=TOKEN"')
    await expectAccessible(document.body)
    // No place for a secret.
    expect(address()).not.toMatch(/token|secret|es_|eyJ/)
  })

  test('says whether it begins with the same dates always, or with those of the day on which somebody looks', async () => {
    const rolling = await renderAppAt('/embeds/em_abc?zone=UTC', answers)
    const { screen } = rolling
    await expect
      .element(screen.getByText(/^The current month when somebody looks \(UTC time\)\. Now that is 1–/))
      .toBeVisible()
    // Locked, they stand in the token.
    await screen.getByRole('checkbox', { name: 'The dates' }).click()
    await expect.element(screen.getByText(/^1–.*, always \(UTC time\)$/)).toBeVisible()
    await expectAccessible(document.body)
    await screen.unmount()
    const fixed = await renderAppAt('/embeds/em_abc?date=2026-10-15', answers)
    await expect
      .element(fixed.screen.getByText('1–31 Oct 2026, always (in the time zone of whoever looks)'))
      .toBeVisible()
  })

  test('answers the frame’s questions for tokens as the script does elsewhere', async () => {
    const { screen, asked } = await renderAppAt('/embeds/em_abc?zone=UTC', answers)
    const title = screen.getByTitle('Preview of Lark on the intranet')
    await expect.element(title).toBeVisible()
    const frame = title.element() as HTMLIFrameElement
    const isAsked = () => asked.some((path) => path.endsWith('/em_abc/preview'))
    expect(frame.src).not.toContain('token')
    expect(isAsked()).toBe(false)
    // What listens before its page is there is gone with it. The server of the tests puts that together, which takes its time.
    await expect
      .poll(() => [frame.contentWindow!.location.pathname, frame.contentDocument?.readyState], { timeout: 20_000 })
      .toEqual([expect.stringContaining('em_abc'), 'complete'])
    const heard: unknown[] = []
    frame.contentWindow!.addEventListener('message', ({ data }) => heard.push(data))
    const say = (data: object, source: Window | null) =>
      window.dispatchEvent(new MessageEvent('message', { data, source, origin: location.origin }))
    // Not of the frame: nobody is given a token.
    say({ scanboard: 'token', because: 'first' }, window)
    expect(isAsked()).toBe(false)
    say({ scanboard: 'token', because: 'first' }, frame.contentWindow)
    await expect.poll(() => heard).toContainEqual({ scanboard: 'token', token: 'eyJ.preview.token' })
    say({ scanboard: 'height', height: 713 }, frame.contentWindow)
    await expect.poll(() => frame.offsetHeight).toBe(713)
    await screen.getByText('Phone').click()
    await expect.poll(() => frame.offsetWidth).toBe(390)
  })

  test('asks for whom the preview is, where each token says it, and shows nothing while it is paused', async () => {
    const { screen } = await renderAppAt('/embeds/em_portal', {
      ...answers,
      '/embeds': [{ ...portal, state: 'active' }],
      '/clients': [{ id: 'lark', name: 'Bistro Lark', status: 'active', activeQrs: 2 }],
    })
    await expect.element(screen.getByText('Choose for whom the preview is.')).toBeVisible()
    await screen.getByRole('option', { name: /^Bistro Lark/ }).click()
    await expect.element(screen.getByTitle('Preview of Portal')).toBeVisible()
    await says(screen.getByRole('group', { name: 'Sign tokens on your server' }), '"kind":"client","id":"lark"')
    await expectAccessible(document.body)
  })

  test('says of one that is ended, or never was, that it is', async () => {
    const { screen } = await renderAppAt('/embeds/em_old', answers)
    await expect.element(screen.getByText('This embed is ended: it shows nothing any more.')).toBeVisible()
    const other = await renderAppAt('/embeds/em_none', answers)
    await expect.element(other.screen.getByRole('heading', { name: 'There is no such embed' })).toBeVisible()
  })
})

describe('the doctor', () => {
  test('names what blocks first, and mends what it can', async () => {
    const looks = [
      {
        findings: [
          { code: 'embedActive', facts: {} },
          { code: 'hostNotNamed', facts: { origin: 'https://wiki.example.com' } },
          {
            code: 'frameRefused',
            facts: {
              directive: 'default-src',
              sources: "'self'",
              origin: 'https://scans.example.com',
              mended: "default-src 'self' https://scans.example.com",
            },
          },
          { code: 'frameSandboxDownloads', facts: {} },
        ],
      },
      {
        findings: [
          { code: 'hostNamed', facts: { origin: 'https://wiki.example.com', by: 'https://wiki.example.com' } },
        ],
      },
    ]
    const { screen, asked } = await renderAppAt('/embeds/em_abc?zone=UTC', {
      ...answers,
      '/embeds/em_abc': { ...lark, hosts: [...lark.hosts, 'https://wiki.example.com'] },
      '/embeds/em_abc/look-at-page': () =>
        Response.json({ status: 200, message: 'Success', data: looks.shift() }, { status: 200 }),
    })
    const doctor = screen.getByRole('region', { name: 'Embed doctor' })
    await doctor.getByRole('button', { name: 'Look at it' }).click()
    await says(doctor.getByRole('alert'), 'Give the address of a page, or a token.')
    await doctor.getByRole('textbox', { name: 'Address of the page that embeds it' }).fill('wiki.example.com')
    await userEvent.keyboard('{Enter}')
    await says(doctor.getByRole('alert'), 'Give the whole address of a page')
    await doctor.getByRole('textbox', { name: 'Address of the page that embeds it' }).fill('https://wiki.example.com/a')
    await userEvent.keyboard('{Enter}')
    await expect.element(doctor.getByText('2 things keep it from being seen')).toBeVisible()
    const rows = doctor.getByRole('listitem')
    await says(rows.nth(0), 'Blocks: https://wiki.example.com is not among the sites')
    await says(rows.nth(1), "default-src 'self' https://scans.example.com")
    await says(rows.nth(2), 'Look at this: The frame’s sandbox keeps it from saving')
    await doctor.getByText('1 thing is right').click()
    await expectAccessible(document.body)
    await rows.nth(0).getByRole('button', { name: 'Add https://wiki.example.com' }).click()
    await expect.element(doctor.getByText(/^Nothing was found that keeps it from being seen/)).toBeVisible()
    await expect
      .element(screen.getByText('Sites that may show it: intranet.example.com and wiki.example.com'))
      .toBeVisible()
    expect(asked.filter((path) => path.includes('/embed/em_abc'))).not.toHaveLength(0)
  })

  test('lets a site show the shared link that is on its page', async () => {
    const wall = {
      id: 'l1',
      name: 'Wall',
      subject: lark.show,
      dates: null,
      expiresAt: null,
      hasPassword: false,
      hosts: ['https://a.test'],
      inMail: false,
      state: 'active',
      createdBy: '',
      createdAt: lark.createdAt,
      lastUsedAt: null,
      uses: 0,
    }
    const facts = { origin: 'https://wiki.example.com', id: 'l1', name: 'Wall' }
    const looks = [[{ code: 'linkHostNotNamed', facts }], [{ code: 'linkFound', facts: {} }]]
    const { screen } = await renderAppAt('/embeds/em_abc?zone=UTC', {
      ...answers,
      '/links': [wall],
      '/links/l1': { ...wall, hosts: [...wall.hosts, facts.origin] },
      '/embeds/em_abc/look-at-page': () =>
        Response.json({ status: 200, message: 'Success', data: { findings: looks.shift() } }),
    })
    const changes: unknown[] = []
    const answering = globalThis.fetch
    globalThis.fetch = (input, init) => {
      if (init?.method === 'PATCH') changes.push(input, JSON.parse(init.body as string))
      return answering(input, init)
    }
    const doctor = screen.getByRole('region', { name: 'Embed doctor' })
    await doctor.getByRole('textbox', { name: 'Address of the page that embeds it' }).fill('https://wiki.example.com/a')
    await userEvent.keyboard('{Enter}')
    await says(doctor, 'The page shows the shared link “Wall”, and https://wiki.example.com is not among the sites')
    await doctor.getByRole('button', { name: 'Add https://wiki.example.com' }).click()
    await expect.element(doctor.getByText(/^Nothing was found that keeps it from being seen/)).toBeVisible()
    expect(changes).toEqual(['/api/links/l1', { hosts: ['https://a.test', 'https://wiki.example.com'] }])
  })

  test('says of a token when it ended, by both clocks', async () => {
    const { screen } = await renderAppAt('/embeds/em_abc?zone=UTC', {
      ...answers,
      '/embeds/em_abc/check-token': {
        findings: [
          { code: 'tokenExpired', facts: { exp: '2026-05-15T11:59:00Z', now: '2026-05-15T12:00:00Z', detail: '' } },
        ],
      },
    })
    const doctor = screen.getByRole('region', { name: 'Embed doctor' })
    await doctor.getByText('Paste the page’s HTML, or a token').click()
    await doctor.getByRole('textbox', { name: 'A token' }).fill('eyJx')
    await doctor.getByRole('button', { name: 'Look at it' }).click()
    await expect.element(doctor.getByText(/The token ended 15 May 2026.*11:59.*12:00 here\./)).toBeVisible()
  })
})
