import jsqr from 'jsqr'
import { expect, test } from 'vitest'
import type { QrReport } from '#contract/reporting.ts'
import { reportQuery } from '#src/api/queries.ts'
import { answerFor } from '#src/testing/answers.ts'
import { expectAccessible, renderPanel } from '#src/testing/render-panel.tsx'
import { QrFactsPanel } from './panel.tsx'
import { pictureOf, pngFile, svgFile } from '#src/ui/qr-image.ts'

const SHORT_URL = 'https://go.example.com/Ab3_x-9'

/** Reads a picture as a camera would; `width` in pixels. */
async function read(picture: ImageBitmapSource, width: number): Promise<string | undefined> {
  const bitmap = await createImageBitmap(picture)
  const context = new OffscreenCanvas(width, width).getContext('2d')!
  context.drawImage(bitmap, 0, 0, width, width)
  return jsqr(context.getImageData(0, 0, width, width).data, width, width)?.data
}

async function loadImage(source: Blob): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = URL.createObjectURL(source)
  await image.decode()
  return image
}

test('the PNG is at least 1,024 pixels wide and reads as the short URL', async () => {
  const file = await pngFile(pictureOf(SHORT_URL))
  const { width, height } = await createImageBitmap(file)
  expect(width).toBeGreaterThanOrEqual(1024)
  expect(height).toBe(width)
  expect(await read(file, width)).toBe(SHORT_URL)
})

test('the SVG reads as the short URL', async () => {
  expect(await read(await loadImage(svgFile(pictureOf(SHORT_URL))), 400)).toBe(SHORT_URL)
})

const query = { period: 'month', timezone: 'UTC', timeLineDate: '2026-05-15', compare: 'previous' } as const
const bare: QrReport = { qrId: 'q', timeline: [], geolocation: [], devices: [], referrers: [] }
const full: QrReport = {
  ...bare,
  title: 'Autumn menu',
  shortUrl: SHORT_URL,
  destinationUrl: 'https://www.example.com/menu',
  createdAt: '2025-11-03T09:30:00.000Z',
  campaign: { id: 'c 1', name: 'Autumn launch' },
  client: null,
}

async function draw(data: QrReport, listed?: unknown) {
  const { screen } = await renderPanel(<QrFactsPanel id="q" />, {
    answers: [
      [
        reportQuery('qr', { id: 'q', query }).queryKey,
        answerFor(data, { name: 'month', date: '2026-05-01', asOf: '2026-06-01T00:00:00.000Z' }),
      ],
      ...(listed === undefined ? [] : [[reportQuery('qrs').queryKey, listed] as const]),
    ],
    at: '/qrs/q?date=2026-05-15&zone=UTC',
  })
  return screen
}

test('shows the picture, where it leads, when it was made and whose it is', async () => {
  const screen = await draw(full)
  await expect.element(screen.getByRole('img', { name: `QR code of ${SHORT_URL}` })).toBeVisible()
  const destination = screen.getByRole('link', { name: 'example.com/menu (opens in a new tab)' })
  await expect.element(destination).toHaveAttribute('href', 'https://www.example.com/menu')
  await expect.element(destination).toHaveAttribute('rel', 'noopener noreferrer')
  await expect.element(screen.getByText('3 Nov 2025')).toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'Autumn launch' }))
    .toHaveAttribute('href', '/campaigns/c%201?date=2026-05-15&zone=UTC')
  await expect.element(screen.getByText('None')).toBeVisible()
  await expectAccessible(screen.container)
})

test('takes what the code’s own answer lacks from the list of all codes', async () => {
  const qr = {
    id: 'q',
    title: 'Listed',
    shortUrl: SHORT_URL,
    destinationUrl: 'javascript:alert(1)',
    totalScans: 1,
    createdAt: '',
  }
  const screen = await draw(bare, { status: 200, message: '', data: [qr] })
  await expect.element(screen.getByRole('img', { name: `QR code of ${SHORT_URL}` })).toBeVisible()
  // Never a link: a browser would run it.
  await expect.element(screen.getByText('javascript:alert(1)')).toBeVisible()
  expect(screen.getByRole('link').query()).toBeNull()
})

test('without a short URL there is no picture, and that is said', async () => {
  const screen = await draw({ ...full, shortUrl: '' })
  await expect.element(screen.getByText('No short URL is known, so there is no picture.')).toBeVisible()
})
