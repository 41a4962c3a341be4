/** How embeds stand on the pages around them: as high as their content, in its theme, with room for what floats. */
import type { Page } from '@playwright/test'
import { LARK, frameOf, framed, headline, heights, settled, sign, test, told } from './embed-host.ts'
import { accessibilityFaults, expect, figure } from './fixtures.ts'

test('a client’s page in a frame: the numbers, the height, the way to a code and back, by tokens and without a cookie', async ({
  site: { host, visitor, faults, makeEmbed },
  baseURL,
}) => {
  const embed = await makeEmbed(LARK)
  host.answerToken = () => sign(embed)
  host.pages.set('/', framed(baseURL!, `${embed.id}?zone=UTC`))
  const asked: string[] = []
  visitor.on('request', (request) => {
    if (request.url().includes('/api/')) asked.push(request.headers()['x-scanboard-pass'] ?? 'none')
  })
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  // Of May, without the bot: 1 on the 1st, 2 on the 2nd, 2 on the 5th, 1 on the 15th, by v1, v2, v5 and v9.
  await expect(figure(headline(frame), 'Scans')).toHaveText('6')
  await expect(figure(headline(frame), 'Unique visitors')).toHaveText('4')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Bistro Lark')
  await expect(frame.getByRole('navigation', { name: 'Pages' })).toHaveCount(0)
  expect(new Set(asked).has('none')).toBe(false)
  await expect.poll(() => told(visitor, 'open')).toHaveLength(1)

  // As high as its content, also where that shrinks.
  await settled(frame)
  const expectFit = () =>
    expect.poll(async () => heights(visitor).then(({ frame, content }) => Math.abs(frame - content) < 1.01)).toBe(true)
  await expectFit()
  const { frame: whole } = await heights(visitor)
  expect(whole).toBeGreaterThan(900)
  expect(await accessibilityFaults(visitor)).toEqual([])

  await frame.getByRole('link', { name: 'Menu, table 4' }).first().click()
  await expect(figure(headline(frame), 'Scans')).toHaveText('4')
  await expect
    .poll(async () => (await told(visitor, 'path')).at(-1))
    .toMatchObject(['path', { path: /^\/qrs\/menu\?/ }])
  await frame.getByRole('link', { name: 'Back to Bistro Lark' }).click()
  await expect(figure(headline(frame), 'Scans')).toHaveText('6')
  await expectFit()
  expect(faults).toEqual([])
})

test('one panel, in the look of the page around, which it follows', async ({
  site: { host, visitor, faults, makeEmbed },
  baseURL,
}) => {
  const embed = await makeEmbed(LARK)
  host.answerToken = () => sign(embed)
  const look = 'background=transparent&accent=%23a02020&radius=16&bar=none&zone=UTC'
  host.pages.set(
    '/',
    `<style>html { background: rgb(0, 60, 0); color: white } html.light { background: rgb(200, 255, 200); color: black } body { margin: 0 }</style>${framed(baseURL!, `${embed.id}/panel/figures?${look}`, 'token-url="/token" theme="page"')}`,
  )
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  await expect(figure(headline(frame), 'Scans')).toHaveText('6')
  await expect(frame.getByRole('region')).toHaveCount(1)
  const root = frame.locator('html')
  await expect(root).toHaveAttribute('data-theme', 'dark')
  // Really see-through: a dot of the frame has the colour of the page.
  expect(await dotOf(visitor)).toBe('0,60,0')
  const { frame: low } = await heights(visitor)
  expect(low).toBeLessThan(300)

  await visitor.evaluate(() => document.documentElement.classList.add('light'))
  await expect(root).toHaveAttribute('data-theme', 'light')
  await expect.poll(() => dotOf(visitor)).toBe('200,255,200')
  expect(await root.evaluate((html) => getComputedStyle(html).getPropertyValue('--radius'))).toBe('16px')

  // Narrower, its content is higher; wider again, it is as low as before.
  await visitor.setViewportSize({ width: 340, height: 800 })
  await expect.poll(async () => (await heights(visitor)).frame).toBeGreaterThan(low + 20)
  await visitor.setViewportSize({ width: 1000, height: 800 })
  await expect.poll(async () => (await heights(visitor)).frame).toBe(low)
  expect(faults).toEqual([])
})

test('a menu in a low frame makes room for itself while it is open', async ({
  site: { host, visitor, makeEmbed },
  baseURL,
}) => {
  const embed = await makeEmbed(LARK)
  host.answerToken = () => sign(embed)
  host.pages.set('/', framed(baseURL!, `${embed.id}/panel/figures?zone=UTC`))
  await visitor.goto(host.origin)
  const frame = frameOf(visitor)
  await expect(figure(headline(frame), 'Scans')).toHaveText('6')
  const { frame: low } = await heights(visitor)
  await frame.getByRole('button', { name: /^May 2026/ }).click()
  const dialog = frame.getByRole('dialog')
  await expect(dialog.getByRole('grid').first()).toBeVisible()
  await expect
    .poll(async () => {
      const box = (await dialog.boundingBox())!
      const around = (await visitor.locator('iframe').boundingBox())!
      return box.y >= around.y && box.y + box.height <= around.y + around.height
    })
    .toBe(true)
  await visitor.keyboard.press('Escape')
  await expect.poll(async () => (await heights(visitor)).frame).toBe(low)
})

/** The colour of a dot in the lower right of the frame. */
async function dotOf(page: Page): Promise<string> {
  const box = (await page.locator('iframe').boundingBox())!
  const clip = { x: box.x + box.width - 3, y: box.y + box.height - 3, width: 1, height: 1 }
  const png = (await page.screenshot({ clip })).toString('base64')
  return page.evaluate(async (png) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')!
    canvas.drawImage(bitmap, 0, 0)
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).join(',')
  }, png)
}
