/** Embeds in real frames on another site: opened, renewed, locked, closed; without a cookie and without storage. */
import { heights, LARK, frameOf, framed, headline, settled, sign, test, told } from './embed-host.ts'
import { expect, figure } from './fixtures.ts'

test('a token is renewed in the middle of use, and nothing else changes', async ({
  site: { host, visitor, faults, makeEmbed },
  baseURL,
}) => {
  const embed = await makeEmbed(LARK)
  host.answerToken = () => sign(embed)
  host.pages.set('/', framed(baseURL!, `${embed.id}?zone=UTC`))
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  await frame.getByRole('link', { name: 'Menu, table 4' }).first().click()
  // The page before has such a link too, as long as it stands.
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Menu, table 4')
  await frame.getByRole('link', { name: 'Mobile' }).click()
  // Without the bot's, all four scans of May were made with phones.
  await expect(frame.getByRole('button', { name: /^Device: Mobile/ })).toBeVisible()
  await expect(figure(headline(frame), 'Scans')).toHaveText('4')
  expect(host.asked).toBe(1)

  const opened = visitor.waitForResponse(/\/api\/embeds\/open$/)
  await visitor.clock.fastForward('04:01')
  expect((await opened).status()).toBe(200)
  expect(host.asked).toBe(2)
  await expect(frame.getByRole('button', { name: /^Device: Mobile/ })).toBeVisible()
  await expect(figure(headline(frame), 'Scans')).toHaveText('4')
  expect(await told(visitor, 'closed')).toEqual([])
  expect(await told(visitor, 'open')).toHaveLength(1)
  expect(faults).toEqual([])
})

test('without another token nothing is shown when the last has ended, no export either; with one it goes on where it was', async ({
  site: { host, visitor, makeEmbed },
  baseURL,
}) => {
  const embed = await makeEmbed(LARK)
  host.answerToken = () => sign(embed)
  host.pages.set('/', framed(baseURL!, `${embed.id}?zone=UTC`))
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  await frame.getByRole('link', { name: 'Menu, table 4' }).first().click()
  await expect(figure(headline(frame), 'Scans')).toHaveText('4')
  await frame.getByRole('button', { name: /^Take “Scans by device” away/ }).click()
  await expect(frame.getByRole('button', { name: 'Save as CSV' })).toBeVisible()

  host.answerToken = () => undefined
  await visitor.clock.fastForward('04:30')
  await expect.poll(() => told(visitor, 'error')).toHaveLength(1)
  await expect(figure(headline(frame), 'Scans')).toHaveText('4')
  await visitor.clock.fastForward('00:31')
  await expect(frame.getByRole('heading', { name: 'The time to see these figures is over' })).toBeVisible()
  await expect(frame.getByRole('button')).toHaveText(['Try again'])
  expect(await frame.locator('body').innerText()).not.toMatch(/Lark|Menu|\d/)
  await expect.poll(() => told(visitor, 'closed')).toMatchObject([['closed', { state: 'closed' }]])

  host.answerToken = () => sign(embed)
  await frame.getByRole('button', { name: 'Try again' }).click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Menu, table 4')
  await expect(figure(headline(frame), 'Scans')).toHaveText('4')
})

test('a paused embed closes within the next look, and a token of another embed opens nothing', async ({
  site: { host, visitor, makeEmbed },
  request,
  baseURL,
}) => {
  const embed = await makeEmbed(LARK)
  const other = await makeEmbed(LARK)
  host.answerToken = () => sign(embed)
  host.pages.set('/', framed(baseURL!, `${embed.id}?zone=UTC`))
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  await expect(figure(headline(frame), 'Scans')).toHaveText('6')
  await request.patch(`${baseURL}/api/embeds/${embed.id}`, { data: { paused: true } })
  // The look of each minute, or the one that was on its way.
  await visitor.clock.fastForward('01:01')
  const gone = frame.getByRole('heading', { name: 'These figures cannot be shown any more' })
  await expect(gone).toBeVisible()
  await request.patch(`${baseURL}/api/embeds/${embed.id}`, { data: { paused: false } })

  for (const token of [sign(other), sign({ ...embed, secret: other.secret }), sign(embed, {}, { seconds: -1 }), 'x']) {
    host.answerToken = () => token
    await visitor.goto(host.origin)
    await expect(gone).toBeVisible()
    expect(await frame.locator('body').innerText()).not.toContain('Lark')
  }
})

test('what a token locks is shown as such, and no address changes it', async ({
  site: { host, visitor, makeEmbed },
  baseURL,
}) => {
  const embed = await makeEmbed(null)
  host.answerToken = () =>
    sign(embed, {
      show: { kind: 'organisation' },
      locked: { country: 'IN', from: '2026-05-01', to: '2026-05-14', zone: 'UTC' },
    })
  host.pages.set('/', framed(baseURL!, `${embed.id}?country=DE&period=year&zone=Asia/Kolkata`))
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  // From India, 1 to 14 May: expo on the 10th and twice on the 14th, by v6 and v7.
  await expect(figure(frame.getByRole('region', { name: /May 2026/ }).first(), 'Scans')).toHaveText('3')
  await expect(frame.getByText('1–14 May 2026').first()).toBeVisible()
  await expect(frame.getByRole('region', { name: 'Filters' }).getByRole('listitem')).toHaveText('Country:India')
  await expect(frame.getByRole('region', { name: 'Filters' }).getByRole('button')).toHaveCount(0)
})

test('a host that is not named frames nothing, and its page hears why that may be', async ({
  site: { host, visitor, makeEmbed },
  baseURL,
}) => {
  const embed = await makeEmbed(LARK, ['https://intranet.example.com'])
  host.answerToken = () => sign(embed)
  host.pages.set('/', framed(baseURL!, embed.id))
  await visitor.goto(host.origin)
  await expect(visitor.getByText('Below')).toBeVisible()
  await visitor.clock.fastForward('00:06')
  await expect.poll(() => told(visitor, 'error')).toMatchObject([['error', { message: /May this site frame it\?/ }]])
  expect(host.asked).toBe(0)
})

test('a plain frame works without the script, by a token behind #', async ({
  site: { host, visitor, makeEmbed },
  baseURL,
}) => {
  const embed = await makeEmbed({ kind: 'organisation' })
  const src = `${baseURL}/embed/${embed.id}?zone=UTC#token=${sign(embed)}`
  host.pages.set('/', `<iframe src="${src}" width="900" height="600" title="Scans"></iframe>`)
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  // All of May but the bot: 17 lines less 6 of April and the bot.
  await expect(figure(headline(frame), 'Scans')).toHaveText('10')
  expect(await frame.locator('body').evaluate(() => location.hash)).toBe('')
  await frame.getByRole('link', { name: 'All QR codes' }).click()
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('QR codes')
})

test('a shared link in a frame asks for its password there', async ({
  site: { host, visitor, faults },
  request,
  baseURL,
}) => {
  const made = await request.post(`${baseURL}/api/links`, {
    data: { name: 'Framed', subject: LARK, password: 'correct horse', hosts: [host.origin] },
  })
  const { data } = (await made.json()) as { data: { token: string } }
  host.pages.set('/', framed(baseURL!, `${data.token}?zone=UTC`, ''))
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  await frame.getByLabel('Password').fill('correct horse')
  await visitor.keyboard.press('Enter')
  await expect(figure(headline(frame), 'Scans')).toHaveText('6')
  expect(JSON.stringify(await told(visitor, 'path'))).not.toContain(data.token)
  expect(faults).toEqual([])
})

test('whoever is signed in is nobody in a frame', async ({ site: { host, visitor, makeEmbed }, baseURL }) => {
  // On this server everybody on the machine is an admin: whatever were asked without a pass would be answered.
  const embed = await makeEmbed(LARK)
  const asked: string[] = []
  visitor.on('request', (request) => asked.push(new URL(request.url()).pathname))
  host.pages.set('/', `<iframe src="${baseURL}/embed/${embed.id}" width="900" height="600" title="Scans"></iframe>`)
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  await expect(frame.locator('#root')).toBeAttached()
  const kept = await frame.locator('html').evaluate(() => {
    document.cookie = 'kept=yes; SameSite=None; Secure'
    return document.cookie
  })
  expect(kept, 'the browser of this journey keeps no cookies of frames').toBe('')
  await visitor.clock.fastForward('00:11')
  await expect(frame.getByRole('heading', { name: 'These figures cannot be shown here' })).toBeVisible()
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([])
})

test('a client’s report in a frame: what was approved, and no other page', async ({
  site: { host, visitor, faults },
  request,
  baseURL,
}) => {
  const send = async (path: string, data: object) => {
    const answer = await request.post(`${baseURL}/api/${path}`, { data })
    expect(answer.ok(), await answer.text()).toBe(true)
    return (await answer.json()) as { data: { id: string; revision: number; version: { hash: string }; token: string } }
  }
  const asked = {
    subject: LARK,
    from: '2026-05-01',
    to: '2026-05-31',
    timezone: 'UTC',
    title: 'Framed',
    language: 'en',
  }
  const { id, revision } = (await send('reports', asked)).data
  const approved = (await send(`reports/${id}/approve`, { revision })).data
  const link = { name: 'Wiki', subject: { kind: 'report', id, version: 1 }, hosts: [host.origin] }
  const { token } = (await send('links', link)).data

  host.pages.set('/', framed(baseURL!, token, ''))
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  const sheet = frame.getByRole('article', { name: 'Framed' })
  await expect(sheet).toContainText(/Scans\s*6\s*↑ 200% more than 2/)
  await expect(sheet.locator('[data-hash]')).toHaveAttribute('data-hash', approved.version.hash)
  await settled(frame)
  await expect.poll(async () => (await heights(visitor)).frame).toBeGreaterThan(1000)
  const { frame: outer, content } = await heights(visitor)
  expect(Math.abs(outer - content)).toBeLessThanOrEqual(1)
  const csv = visitor.waitForEvent('download')
  await frame.getByRole('button', { name: 'CSV' }).click()
  expect((await csv).suggestedFilename()).toBe('bistro-lark_2026-05-01_2026-05-31.csv')

  host.pages.set('/', framed(baseURL!, `${token}/clients/lark`, ''))
  await visitor.reload()
  await expect(frame.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  expect(faults).toEqual([])
})

test('the organisation in a frame: its overview, a list, and the way back', async ({
  site: { host, visitor, faults, makeEmbed },
  baseURL,
}) => {
  const embed = await makeEmbed({ kind: 'organisation' })
  host.answerToken = () => sign(embed)
  host.pages.set('/', framed(baseURL!, `${embed.id}?zone=UTC`))
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  await expect(figure(headline(frame), 'Scans')).toHaveText('10')
  // It is there already.
  await expect(frame.getByRole('link', { name: /^Back to/ })).toHaveCount(0)
  await frame.getByRole('link', { name: 'All QR codes' }).click()
  await expect(frame.getByText('4 QR codes')).toBeVisible()
  await frame.getByRole('link', { name: 'Back to Overview' }).click()
  await frame.getByRole('link', { name: 'All 4 codes with scans in May 2026' }).click()
  await expect(frame.getByRole('link', { name: 'Back to Overview' })).toBeVisible()
  await expect(frame.getByRole('row', { name: /Menu, table 4/ })).toContainText('40.0%')
  await frame.getByRole('link', { name: 'Door sticker' }).click()
  await expect(figure(headline(frame), 'Scans')).toHaveText('2')
  await frame.getByRole('link', { name: 'Back to Overview' }).click()
  await expect(figure(headline(frame), 'Scans')).toHaveText('10')
  await expect(frame.getByRole('link', { name: /^Back to/ })).toHaveCount(0)
  expect(faults).toEqual([])
})
