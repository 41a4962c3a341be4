import { expect, test } from 'vitest'
import type { ReportDetail } from '#contract/report-answers.ts'
import { APPROVED, CONTENT } from '#src/testing/report.ts'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { renderAppAt } from '#src/testing/render-app.tsx'
import { FRIDAY_18, rhythm } from '#src/testing/rhythm.ts'

async function open(hours: ReportDetail['content']['hours']) {
  const content = { ...CONTENT, sections: ['hours'] as const, hours }
  const { screen } = await renderAppAt('/reports/one', { '/reports/one': { ...APPROVED, content } })
  return screen.getByRole('region', { name: 'Weekdays and hours' })
}

test('a report tells when in the week people scanned, and the busiest hour in words', async () => {
  // Four Fridays.
  const part = await open({ asOf: CONTENT.gatheredAt, ...rhythm({ [FRIDAY_18]: 124, 0: 4 }) })
  await expect.element(part.getByText('Busiest: Friday, 18:00 to 19:00, 31 an hour')).toBeVisible()
  const map = part.getByRole('grid', { name: 'Scans by weekday and hour' })
  await expect.element(map.getByRole('gridcell', { name: 'Monday, 00:00 to 01:00: 4 scans, 1 an hour' })).toBeVisible()
  await expectAccessible(document.body)
})

test('one whose source does not tell says so', async () => {
  const part = await open(null)
  await expect.element(part).toMatchTextContent('The source of the figures does not tell this.')
})

test('and so does one without scans', async () => {
  const part = await open({ asOf: CONTENT.gatheredAt, ...rhythm({}) })
  await expect.element(part).toMatchTextContent('No scans in this period.')
})
