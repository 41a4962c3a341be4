import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { QrReport } from '#contract/reporting.ts'
import { answerFor } from '#src/testing/answers.ts'
import { demoStatus, renderAppAt, type Answering } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { FRIDAY_18, SUNDAY_0, rhythm } from '#src/testing/rhythm.ts'

beforeEach(() => page.viewport(1280, 800))
afterEach(() => vi.restoreAllMocks())

const AS_OF = '2026-05-15T14:30:00.000Z'
const AT = '/compare?of=qr:menu,qr:door&date=2026-05-15&zone=UTC'

const counting = { ...demoStatus, source: { ...demoStatus.source, countsHours: true } }

const report =
  (qrId: string, title: string, scans: number): Answering =>
  (asked) => {
    const data: QrReport = {
      qrId,
      title,
      totalScans: scans,
      timeline: [{ date: '2026-05-02', scans }],
      geolocation: [],
      devices: [],
      referrers: [],
    }
    const name = asked.get('period') === 'day' ? 'day' : 'month'
    return Response.json(answerFor(data, { name, date: name === 'day' ? '2026-05-15' : '2026-05-01', asOf: AS_OF }))
  }

const answers = { '/qr/menu': report('menu', 'Menu', 124), '/qr/door': report('door', 'Door', 80), '/qrs': [] }

const week = (data: object) => Response.json({ status: 200, message: 'Success', data, meta: { asOf: AS_OF } })
/** 124 scans in four such hours, and 80 in two. */
const menuHours = () => week(rhythm({ [FRIDAY_18]: 124 }))
const doorHours = () => week(rhythm({ [SUNDAY_0]: 80 }, { [SUNDAY_0]: 2 }))
const failing = () => Response.json({ status: 500, message: 'It is broken.', data: null }, { status: 500 })
const never = () => new Promise<Response>(() => undefined)

const hours = (menu: () => Response | Promise<Response>, door: () => Response | Promise<Response>) => ({
  '/status': counting,
  '/rhythm': (asked: URLSearchParams) => (asked.get('id') === 'menu' ? menu : door)(),
})

async function open(told: Record<string, unknown>, at = AT) {
  const app = await renderAppAt(at, { ...answers, ...told })
  const row = (name: string) => app.screen.getByRole('row', { name: new RegExp(`^${name}`) })
  await expect.element(row('Menu')).toMatchTextContent('124')
  return { ...app, row, heading: app.screen.getByRole('columnheader', { name: 'Busiest hour' }) }
}

describe('the busiest hour of the week', () => {
  test('stands beside the other figures of each subject, over the same dates', async () => {
    const { row, heading, asked } = await open(hours(menuHours, doorHours))
    await expect.element(heading).toBeVisible()
    await expect.element(row('Menu')).toMatchTextContent('Sat 2 MayFriday, 18:00 to 19:0031 an hour')
    await expect.element(row('Door')).toMatchTextContent('Sat 2 MaySunday, 00:00 to 01:0040 an hour')
    expect(asked.filter((question) => question.includes('/rhythm'))).toEqual(
      ['menu', 'door'].map((id) => `/api/rhythm?subject=qr&id=${id}&from=2026-05-01&to=2026-05-31&timezone=UTC`),
    )
    await expectAccessible(document.body)
  })

  test('that is still loading, or has failed, leaves the other figures alone', async () => {
    let door = failing
    const { row, screen } = await open(hours(never, () => door()))
    await expect.element(row('Door')).toMatchTextContent('80')
    await expect.element(row('Door')).toMatchTextContent('Could not be loaded')
    await expect.element(row('Menu')).toMatchTextContent('Sat 2 MayLoading …')
    await expectAccessible(document.body)
    door = doorHours
    await screen.getByRole('button', { name: 'Try again: busiest hour of Door' }).click()
    await expect.element(row('Door')).toMatchTextContent('Sunday, 00:00 to 01:00')
  })

  test('is not told of what has no scans', async () => {
    const { row, heading } = await open(hours(() => week(rhythm({})), doorHours))
    await expect.element(row('Door')).toMatchTextContent('Sunday, 00:00 to 01:00')
    await expect.element(heading).toBeVisible()
    await expect.element(row('Menu')).not.toMatchTextContent('an hour')
    await expect.element(row('Menu')).not.toMatchTextContent('Loading …')
  })

  test('is neither shown nor asked for where the source does not count hours', async () => {
    const { heading, asked } = await open({ '/status': demoStatus })
    await expect.element(heading).not.toBeInTheDocument()
    expect(asked.some((question) => question.includes('/rhythm'))).toBe(false)
  })

  test('is the one that the timeline has where that is cut into hours', async () => {
    const { screen, asked } = await open(hours(failing, failing), `${AT}&period=day`)
    expect(screen.getByRole('columnheader', { name: 'Busiest hour' }).elements()).toHaveLength(1)
    expect(asked.some((question) => question.includes('/rhythm'))).toBe(false)
  })

  test('goes along in the table that is saved', async () => {
    const saved: { name: string; blob: Blob }[] = []
    const made = new Map<string, Blob>()
    const createUrl = URL.createObjectURL.bind(URL)
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      const url = createUrl(blob)
      made.set(url, blob as Blob)
      return url
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: made.get(this.href)! })
    })
    const { row, screen } = await open(hours(menuHours, failing))
    await expect.element(row('Menu')).toMatchTextContent('31 an hour')
    await screen.getByRole('button', { name: 'Take “Figures compared” away' }).click()
    await expectAccessible(document.body)
    await userEvent.click(screen.getByRole('button', { name: 'Save as CSV' }))
    expect(saved.map(({ name }) => name)).toEqual(['comparison_2026-05-01_2026-05-31.csv'])
    const lines = (await saved[0]!.blob.text()).trimEnd().split('\r\n')
    expect(lines.map((line) => line.split(',').slice(0, 4).join())).toEqual([
      expect.stringMatching(/kind,id,name,scans$/) as string,
      'QR code,menu,Menu,124',
      'QR code,door,Door,80',
    ])
    expect(lines[0]).toMatch(/,busiest_hour,busiest_hour_scans_an_hour$/)
    expect(lines[1]).toMatch(/,"Friday, 18:00 to 19:00",31$/)
    expect(lines[2]).toMatch(/,,$/)
  })
})
