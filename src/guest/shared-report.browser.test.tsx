/** A report behind its link, with all that stands around it. */
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { afterEach, expect, test, vi } from 'vitest'
import { render } from 'vitest-browser-react'
import { userEvent } from 'vitest/browser'
import type { ReportDetail } from '#contract/report-answers.ts'
import { clientReportQuery } from '#src/api/reports.ts'
import { createQueryClient } from '#src/app/query-client.ts'
import '#src/index.css'
import { APPROVED, CONTENT } from '#src/testing/report.ts'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { createGuestRoutes } from './router.tsx'

const saved = vi.hoisted(() => vi.fn())
vi.mock('#src/ui/save-file.ts', () => ({ saveFile: saved }))

const fetched: string[] = []
const realFetch = globalThis.fetch
afterEach(() => {
  globalThis.fetch = realFetch
  fetched.length = 0
  saved.mockReset()
})

function answerWith(answers: Record<string, () => Response>) {
  globalThis.fetch = (input) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input, location.origin)
    fetched.push(pathname + search)
    return Promise.resolve(answers[pathname]?.() ?? Response.json({ status: 200, message: 'Success', data: {} }))
  }
}

async function draw(detail: ReportDetail = { ...APPROVED, canPrint: true }) {
  const client = createQueryClient({ staleTime: Infinity, refetchInterval: false })
  client.setQueryData(clientReportQuery('one', 1).queryKey, detail)
  const subject = { kind: 'report', id: 'one', version: 1, name: 'Bistro Lark: Scan report' } as const
  const router = createMemoryRouter(createGuestRoutes(client, { subject, logo: null, dates: null, pass: '' }))
  return render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
}

test('the document, its whole hash, and files that are fetched with the pass', async () => {
  answerWith({
    '/api/reports/one/csv': () =>
      new Response('report', {
        headers: { 'Content-Disposition': `attachment; filename="caf-.csv"; filename*=UTF-8''caf%C3%A9.csv` },
      }),
  })
  const screen = await draw()
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Scan report' })).toBeVisible()
  await expect.poll(() => document.title).toBe('Bistro Lark: Scan report, 1–31 May 2026')
  await expect.element(screen.getByText(APPROVED.version.hash!, { exact: true }).last()).toBeVisible()
  await expectAccessible(document.body)
  await userEvent.click(screen.getByRole('button', { name: 'CSV' }))
  await expect.poll(() => saved.mock.calls.map(([name]) => name as string)).toEqual(['café.csv'])
  expect(fetched).toContain('/api/reports/one/csv?version=1')
})

/** One pixel. */
const LOGO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPo0o8GAAJbARVS0DoBAAAAAElFTkSuQmCC'

test('it carries the mark of the client, or none, and never ours', async () => {
  // The page of the tests has one as well.
  const icon = document.querySelector('link[rel=icon]')!
  answerWith({})
  const plain = await draw()
  const bar = plain.getByRole('banner')
  await expect.element(bar.getByText('Bistro Lark', { exact: true })).toBeVisible()
  expect(bar.element().querySelectorAll('img')).toHaveLength(0)
  await expect.poll(() => icon.getAttribute('href')).toBe('data:,')
  await plain.unmount()

  const brand = { name: 'Lark', colour: null, logo: LOGO }
  const screen = await draw({ ...APPROVED, content: { ...CONTENT, brand } })
  const mark = `data:image/png;base64,${LOGO}`
  await expect.element(screen.getByRole('banner').getByText('Lark', { exact: true })).toBeVisible()
  expect(screen.getByRole('banner').element().querySelector('img')?.src).toBe(mark)
  await expect.poll(() => icon.getAttribute('href')).toBe(mark)
})

test('a PDF that cannot be made now says why, and is not offered where none can', async () => {
  answerWith({
    '/api/reports/one/pdf': () =>
      Response.json({ status: 503, message: 'Other reports are being printed.', data: null }, { status: 503 }),
  })
  const first = await draw()
  await userEvent.click(first.getByRole('button', { name: 'PDF' }))
  await expect.element(first.getByRole('alert')).toMatchTextContent(/Other reports are being printed\./)
  await expect.element(first.getByRole('button', { name: 'PDF' })).toBeEnabled()
  await expectAccessible(document.body)
  await first.unmount()

  const screen = await draw({ ...APPROVED, canPrint: false })
  await expect.element(screen.getByRole('button', { name: 'Print' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'PDF' }).elements()).toEqual([])
})

test('asks whether it may still be seen; a report in another language leads to it', async () => {
  answerWith({})
  const screen = await draw({ ...APPROVED, content: { ...CONTENT, language: 'de' } })
  await expect.element(screen.getByRole('link', { name: 'See it in Deutsch' })).toHaveAttribute('href', '?language=de')
  await expect.poll(() => fetched).toContain('/api/session')
})
