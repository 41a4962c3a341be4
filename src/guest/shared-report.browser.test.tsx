import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { ReportDetail } from '#contract/report-answers.ts'
import { reportQuery } from '#src/api/reports.ts'
import { APPROVED, CONTENT } from '#src/testing/report.ts'
import { expectAccessible, renderPanel } from '#src/testing/render-panel.tsx'
import { SharedReport } from './shared-report.tsx'

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

const draw = (detail: ReportDetail = { ...APPROVED, canPrint: true }) =>
  renderPanel(<SharedReport id="one" version={1} />, { answers: [[reportQuery('one', 1).queryKey, detail]] })

test('the document, its whole hash, and files that are fetched with the pass', async () => {
  answerWith({
    '/api/reports/one/csv': () =>
      new Response('report', {
        headers: { 'Content-Disposition': `attachment; filename="caf-.csv"; filename*=UTF-8''caf%C3%A9.csv` },
      }),
  })
  const { screen } = await draw()
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Scan report' })).toBeVisible()
  expect(document.title).toBe('Bistro Lark: Scan report, 1–31 May 2026')
  await expect.element(screen.getByText(APPROVED.version.hash!, { exact: true }).last()).toBeVisible()
  await expectAccessible(document.body)
  await userEvent.click(screen.getByRole('button', { name: 'CSV' }))
  await expect.poll(() => saved.mock.calls.map(([name]) => name as string)).toEqual(['café.csv'])
  expect(fetched).toContain('/api/reports/one/csv?version=1')
})

test('a PDF that cannot be made now says why, and is not offered where none can', async () => {
  answerWith({
    '/api/reports/one/pdf': () =>
      Response.json({ status: 503, message: 'Other reports are being printed.', data: null }, { status: 503 }),
  })
  const first = await draw()
  await userEvent.click(first.screen.getByRole('button', { name: 'PDF' }))
  await expect.element(first.screen.getByRole('alert')).toMatchTextContent(/Other reports are being printed\./)
  await expect.element(first.screen.getByRole('button', { name: 'PDF' })).toBeEnabled()
  await expectAccessible(document.body)
  await first.screen.unmount()

  const { screen } = await draw({ ...APPROVED, canPrint: false })
  await expect.element(screen.getByRole('button', { name: 'Print' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'PDF' }).elements()).toEqual([])
})

test('asks whether it may still be seen; a report in another language leads to it', async () => {
  answerWith({})
  const { screen } = await draw({ ...APPROVED, content: { ...CONTENT, language: 'de' } })
  await expect.element(screen.getByRole('link', { name: 'See it in Deutsch' })).toHaveAttribute('href', '?language=de')
  await expect.poll(() => fetched).toContain('/api/session')
})
