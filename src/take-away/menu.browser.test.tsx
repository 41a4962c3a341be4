import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import '#src/index.css'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { Announcer } from '#src/ui/announcer.tsx'
import { TakeAwayMenu } from './menu.tsx'
import type { Provenance } from './provenance.ts'
import type { Taken } from './taken.ts'

const provenance: Provenance = {
  subject: 'Spring menu',
  fileParts: ['campaign', 'Spring menu'],
  span: '1–31 May 2026',
  first: '2026-05-01',
  last: '2026-05-31',
  zone: 'UTC',
  bots: false,
  source: 'Your scans',
  asOf: Date.parse('2026-06-02T09:00:00Z'),
}

const devices: Taken = {
  title: 'Scans by device',
  fileParts: ['devices'],
  table: () => ({
    columns: [
      { name: 'device', heading: 'Device', kind: 'text' },
      { name: 'scans', heading: 'Scans', kind: 'count' },
    ],
    rows: [
      ['Mobile', 1234],
      ['=Tablet', 2],
    ],
  }),
  picture: { width: 600, content: <p>Mobile 1,234</p> },
}

async function open(taken: Taken = devices) {
  const screen = await render(
    <main className="flex justify-end p-4">
      <TakeAwayMenu {...taken} provenance={provenance} />
      <Announcer />
    </main>,
  )
  const button = screen.getByRole('button', { name: 'Take “Scans by device” away' })
  await userEvent.click(button)
  const choose = (choice: string) => userEvent.click(screen.getByRole('button', { name: choice }))
  return { screen, button, choose }
}

/** Files that were handed to the browser, by name. */
function savedFiles(): Map<string, Blob> {
  const files = new Map<string, Blob>()
  const made = new Map<string, Blob>()
  const createUrl = URL.createObjectURL.bind(URL)
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = createUrl(blob)
    made.set(url, blob as Blob)
    return url
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    files.set(this.download, made.get(this.href)!)
  })
  return files
}

afterEach(() => vi.restoreAllMocks())

describe('the menu', () => {
  test('is accessible when it is open, takes the focus and gives it back', async () => {
    const { screen, button } = await open()
    await expect.element(screen.getByRole('button', { name: 'Copy as table' })).toHaveFocus()
    await expectAccessible(document.body)
    await userEvent.keyboard('{Escape}')
    await expect.element(button).toHaveFocus()
  })

  test('offers pictures only of what is drawn', async () => {
    const { picture: _, ...table } = devices
    const { screen } = await open(table)
    await expect.element(screen.getByRole('button', { name: 'Save as CSV' })).toBeVisible()
    await expect.element(screen.getByRole('button', { name: /PNG|SVG/ })).not.toBeInTheDocument()
  })

  test('is not there while there are no figures', async () => {
    const screen = await render(<TakeAwayMenu {...devices} provenance={undefined} />)
    await expect.element(screen.getByRole('button')).not.toBeInTheDocument()
  })
})

describe('copied', () => {
  test('as text and as HTML at once, and said', async () => {
    const items: ClipboardItem[] = []
    vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (data) => void items.push(...data))
    const { screen, choose } = await open()
    await choose('Copy as table')
    await expect.element(screen.getByText('Copied “Scans by device” as a table')).toBeInTheDocument()
    expect(items[0]?.types).toEqual(['text/plain', 'text/html'])
    const text = await (await items[0]!.getType('text/plain')).text()
    expect(text.split('\n').slice(0, 3)).toEqual(['Device\tScans', 'Mobile\t1234', "'=Tablet\t2"])
  })

  test('without a clipboard, by the old way with both kinds', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('denied', 'NotAllowedError'))
    const copied: Record<string, string> = {}
    vi.spyOn(document, 'execCommand').mockImplementation(() => {
      const clipboardData = new DataTransfer()
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true })
      document.activeElement!.dispatchEvent(event)
      for (const type of clipboardData.types) copied[type] = clipboardData.getData(type)
      return event.defaultPrevented
    })
    const { screen, choose } = await open()
    await choose('Copy as table')
    await expect.element(screen.getByText('Copied “Scans by device” as a table')).toBeInTheDocument()
    expect(copied['text/plain']).toContain('Mobile\t1234')
    expect(copied['text/html']).toContain('<td>Mobile</td>')
  })

  test('or not, which is said in sight too, with another way', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('denied', 'NotAllowedError'))
    vi.spyOn(document, 'execCommand').mockReturnValue(false)
    const { screen, choose } = await open()
    await choose('Copy as table')
    const refusal = screen.getByText('The browser does not let this page copy. Save as CSV instead.')
    await expect.poll(() => refusal.elements().length).toBe(2)
    await expectAccessible(document.body)
  })
})

describe('saved', () => {
  test('as CSV, named by what it is, and said', async () => {
    const files = savedFiles()
    const { screen, choose } = await open()
    await choose('Save as CSV')
    const name = 'campaign-spring-menu-devices_2026-05-01_2026-05-31.csv'
    await expect.element(screen.getByText(`Saved ${name}`)).toBeInTheDocument()
    expect(await files.get(name)?.text()).toBe("device,scans\r\nMobile,1234\r\n'=Tablet,2\r\n")
  })

  test('as SVG with its figures in words, and nothing left behind on the page', async () => {
    const files = savedFiles()
    const { screen, choose } = await open()
    const before = document.body.childElementCount
    await choose('Save as drawing (SVG)')
    const name = 'campaign-spring-menu-devices_2026-05-01_2026-05-31.svg'
    await expect.element(screen.getByText(`Saved ${name}`)).toBeInTheDocument()
    const drawing = new DOMParser().parseFromString(await files.get(name)!.text(), 'image/svg+xml')
    expect(drawing.querySelector('title')?.textContent).toBe(
      'Spring menu: Scans by device. 1–31 May 2026, UTC time. Your scans, as of 2 Jun 2026, 09:00.',
    )
    expect(drawing.querySelector('desc')?.textContent).toContain('Mobile\t1234')
    expect([...drawing.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
      'Scans by device: Spring menu',
      '1–31 May 2026, UTC time',
      'Mobile 1,234',
      'Your scans, as of 2 Jun 2026, 09:00',
    ])
    expect(document.body.childElementCount).toBe(before)
  })

  test('as PNG in dots twice as fine', async () => {
    const files = savedFiles()
    const { screen, choose } = await open()
    await choose('Save as picture (PNG)')
    const name = 'campaign-spring-menu-devices_2026-05-01_2026-05-31.png'
    await expect.element(screen.getByText(`Saved ${name}`)).toBeInTheDocument()
    const picture = await createImageBitmap(files.get(name)!)
    expect(picture.width).toBe(1200)
  })

  test('as PNG however long it is, in dots that a browser can hold', async () => {
    const files = savedFiles()
    const { choose } = await open({ ...devices, picture: { width: 600, content: <div className="h-2500" /> } })
    await choose('Save as picture (PNG)')
    // The words of the test before are the same.
    await expect.poll(() => files.size, { timeout: 10_000 }).toBe(1)
    const picture = await createImageBitmap([...files.values()][0]!)
    // Ten thousand pixels and more would be twenty thousand dots.
    expect(picture.height).toBe(16_000)
    expect(picture.width).toBeLessThan(1000)
  })

  test('or not, which is said', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(null))
    const { screen, choose } = await open()
    await choose('Save as picture (PNG)')
    const failure = screen.getByText('The picture could not be drawn. Try again, or save as CSV.')
    await expect.poll(() => failure.elements().length).toBe(2)
  })
})
