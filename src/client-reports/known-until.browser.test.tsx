import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { APPROVED, CONTENT } from '#src/testing/report.ts'
import { renderAppAt } from '#src/testing/render-app.tsx'
import { Approval } from './approval.tsx'

/** Of May, up to the 29th at ten past six in the evening. */
const period = { ...CONTENT.period, knownUntil: '2026-05-29T18:10:00Z' }

test('a report whose scans break off within its dates says so in its head', async () => {
  const content = { ...CONTENT, sections: [], period }
  const { screen } = await renderAppAt('/reports/one', { '/reports/one': { ...APPROVED, content } })
  const sheet = screen.getByRole('article', { name: 'Scan report' })
  await expect.element(sheet).toMatchTextContent('figures up to 29 May 2026, 18:10')
})

test('and whoever approves it is told that the rest has yet to be brought in', async () => {
  const screen = await render(<Approval content={{ period, gatheredAt: CONTENT.gatheredAt }} />)
  await expect.element(screen.getByText(/^Scans are known up to 29 May 2026, 18:10: the rest/)).toBeVisible()
})
