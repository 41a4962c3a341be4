import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Annotation, AnnotationInput } from '#contract/annotations.ts'
import { answerFor } from '#src/testing/answers.ts'
import { LOADING_MS, loadCharts } from '#src/testing/load-charts.ts'
import { Failure, renderAppAt, type Answering, type Answers } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'

beforeAll(loadCharts, LOADING_MS)

/** What the server keeps. */
let kept: Annotation[]
/** Why it takes no change, if so. */
let refusal: Failure | undefined
/** Until when it lets its answers wait. */
let gate: Promise<void>
beforeEach(() => {
  kept = []
  refusal = undefined
  gate = Promise.resolve()
})

const on = (date: string, text: string): Annotation => {
  const time = '2026-05-20T12:00:00.000Z'
  return { id: `${date} ${text}`, date, text, createdAt: time, updatedAt: time }
}

/** May 2026, over, with two scans on each day. */
const summary: Answering = () =>
  Response.json(
    answerFor(
      {
        totalScans: 62,
        uniqueVisitors: 40,
        topDevices: [],
        topCountries: [],
        timeline: Array.from({ length: 31 }, (_, i) => ({
          date: `2026-05-${String(i + 1).padStart(2, '0')}`,
          scans: 2,
        })),
      },
      { name: 'month', date: '2026-05-01', asOf: '2026-06-03T08:00:00.000Z' },
    ),
  )

function answer(status: number, data: unknown): Response {
  return status === 204
    ? new Response(null, { status })
    : Response.json({ status, message: 'Success', data }, { status })
}

/** Takes what the dashboard sends, as the server does. */
function change(method: string, path: string, body: AnnotationInput | undefined): Response {
  if (refusal) return Response.json({ status: refusal.status, message: refusal.message, data: null }, refusal)
  const id = decodeURIComponent(path.split('/')[3] ?? '')
  const others = kept.filter((one) => one.id !== id)
  if (method === 'DELETE') {
    kept = others
    return answer(204, null)
  }
  const saved = { ...on(body!.date, body!.text), ...(method === 'PUT' && { id }) }
  kept = [...others, saved]
  return answer(method === 'POST' ? 201 : 200, saved)
}

const shown: Answers = { '/summary': summary, '/annotations': () => answer(200, kept) }

async function open() {
  const { screen } = await renderAppAt('/?date=2026-05-15&zone=UTC', shown)
  const asked = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, location.origin)
    if (!pathname.startsWith('/api/annotations')) return asked(input, init)
    const method = init?.method ?? 'GET'
    await gate
    if (method === 'GET') return asked(input, init)
    return change(
      method,
      pathname,
      typeof init?.body === 'string' ? (JSON.parse(init.body) as AnnotationInput) : undefined,
    )
  }
  const panel = screen.getByRole('region', { name: 'Scans by day' })
  await expect.element(panel.getByRole('button', { name: 'Add a note' })).toBeVisible()
  return { screen, panel }
}

/** A gate that is closed until it is opened. */
function closedGate(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>()
  gate = promise
  return resolve
}

async function write(screen: Awaited<ReturnType<typeof open>>['screen'], text: string, date?: string) {
  await screen.getByRole('button', { name: 'Add a note' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Add a note' })
  if (date !== undefined) await dialog.getByLabelText('Date').fill(date)
  await dialog.getByRole('textbox', { name: 'Note', exact: true }).fill(text)
  await dialog.getByRole('button', { name: 'Save' }).click()
}

describe('a chart with notes', () => {
  test('has a flag for each day with some, and tells them to the eye, to the ear and in its table', async () => {
    kept = [on('2026-05-04', 'Posters up'), on('2026-05-31', 'Sale'), on('2026-05-31', 'Newsletter')]
    const { screen, panel } = await open()
    await expect.poll(() => screen.container.querySelectorAll('[data-notes="1"]').length).toBe(1)
    expect(screen.container.querySelector('[data-notes="2"] text')?.textContent).toBe('2')

    // Reading begins with the last day that has begun.
    const slider = panel.getByRole('slider')
    slider.element().focus()
    await expect.element(slider).toHaveAttribute('aria-valuetext', 'Sunday 31 May 2026: 2; 2 notes: Sale; Newsletter')
    await expect.element(screen.getByTestId('tooltip')).toMatchTextContent(/SaleNewsletter/)
    await panel.getByText('Show as table').click()
    await expect.element(panel.getByRole('columnheader', { name: 'Notes' })).toBeVisible()
    await expect.element(panel.getByRole('row', { name: /^Monday 4 May 2026/ })).toMatchTextContent(/Posters up$/)
    await expectAccessible(screen.container)
  })

  test('moves nothing when they come', async () => {
    kept = [on('2026-05-04', 'Posters up')]
    const letThrough = closedGate()
    const { screen, panel } = await open()
    await expect.poll(() => screen.container.querySelectorAll('[data-bucket]').length).toBe(31)
    const places = () =>
      [panel, panel.getByTestId('timeline'), panel.getByRole('button', { name: 'Add a note' })].map((part) =>
        JSON.stringify(part.element().getBoundingClientRect()),
      )
    const before = places()
    letThrough()
    await expect.element(panel.getByRole('button', { name: '1 note in this span' })).toBeVisible()
    expect(screen.container.querySelectorAll('[data-notes]')).toHaveLength(1)
    expect(places()).toEqual(before)
  })

  test('lists them on demand', async () => {
    kept = [on('2026-05-04', 'Posters up')]
    const { screen, panel } = await open()
    const handle = panel.getByRole('button', { name: '1 note in this span' })
    await expect.element(handle).toHaveAttribute('aria-expanded', 'false')
    await handle.click()
    await expect
      .element(panel.getByRole('list', { name: 'Notes in this span' }))
      .toHaveTextContent('4 May 2026Posters up')
    await expectAccessible(screen.container)
  })
})

test('whoever may only look reads the notes and is offered no way to change them', async () => {
  kept = [on('2026-05-04', 'Posters up')]
  const viewer = { by: 'oidc', name: 'Cleo', role: 'viewer', rights: ['seeAll'], canSignOut: true }
  const { screen } = await renderAppAt('/?date=2026-05-15&zone=UTC', { ...shown, '/session': viewer })
  await screen.getByRole('button', { name: '1 note in this span' }).click()
  await expect
    .element(screen.getByRole('list', { name: 'Notes in this span' }))
    .toHaveTextContent('4 May 2026Posters up')
  await expect.element(screen.getByRole('button', { name: 'Signed in as Cleo, C' })).toBeVisible()
  expect(screen.getByRole('button', { name: /note$|^Edit|^Delete/i }).elements()).toHaveLength(0)
})

describe('a note', () => {
  test('is in the chart before the server has answered, and cannot be changed until then', async () => {
    const { screen, panel } = await open()
    const letThrough = closedGate()
    await write(screen, '  Posters\tup ')
    // Today is not in the span: its last date was offered.
    await expect.poll(() => screen.container.querySelectorAll('[data-notes]').length).toBe(1)
    await panel.getByRole('button', { name: '1 note in this span' }).click()
    await expect.element(panel.getByRole('button', { name: 'Edit “Posters up”' })).toBeDisabled()
    letThrough()
    await expect.element(panel.getByRole('button', { name: 'Edit “Posters up”' })).toBeEnabled()
    expect(kept.map(({ date, text }) => `${date} ${text}`)).toEqual(['2026-05-31 Posters up'])
  })

  test('that the server does not take is taken back, and can be sent again', async () => {
    const { screen, panel } = await open()
    refusal = new Failure(409, 'There are 5,000 notes, which is as many as are kept.')
    await write(screen, 'Posters up')
    await expect
      .element(panel.getByRole('status'))
      .toMatchTextContent(/“Posters up” could not be added. There are 5,000 notes, which is as many as are kept./)
    expect(screen.container.querySelectorAll('[data-notes]')).toHaveLength(0)
    await expectAccessible(screen.container)
    refusal = undefined
    await panel.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => screen.container.querySelectorAll('[data-notes]').length).toBe(1)
    expect(kept).toHaveLength(1)
  })

  test('on a date that is not in the chart is told where it is', async () => {
    const { screen, panel } = await open()
    await write(screen, 'Spring menu', '2026-03-02')
    await expect
      .element(panel.getByRole('status'))
      .toHaveTextContent('“Spring menu” is noted on 2 Mar 2026, which is not in this chart.')
    expect(screen.container.querySelectorAll('[data-notes]')).toHaveLength(0)
  })

  test('is changed in the same dialog', async () => {
    kept = [on('2026-05-04', 'Posters up')]
    const { screen, panel } = await open()
    await panel.getByRole('button', { name: '1 note in this span' }).click()
    await panel.getByRole('button', { name: 'Edit “Posters up”' }).click()
    const dialog = screen.getByRole('dialog', { name: 'Edit the note' })
    await expect.element(dialog.getByLabelText('Date')).toHaveValue('2026-05-04')
    await dialog.getByLabelText('Date').fill('2026-05-05')
    await userEvent.keyboard('{Enter}')
    await expect
      .element(panel.getByRole('list', { name: 'Notes in this span' }))
      .toHaveTextContent('5 May 2026Posters up')
    await expect.poll(() => kept[0]?.date).toBe('2026-05-05')
  })

  test('that is deleted can be brought back for as long as one likes', async () => {
    kept = [on('2026-05-04', 'Posters up')]
    const { screen, panel } = await open()
    await panel.getByRole('button', { name: '1 note in this span' }).click()
    await panel.getByRole('button', { name: 'Delete “Posters up”' }).click()
    const undo = panel.getByRole('button', { name: 'Undo' })
    await expect.element(undo).toHaveFocus()
    await expect.poll(() => kept).toEqual([])
    await expect.element(panel.getByRole('status')).toMatchTextContent(/^Deleted “Posters up” \(4 May 2026\)/)
    await expectAccessible(screen.container)
    await undo.click()
    await expect.poll(() => kept.map(({ date }) => date)).toEqual(['2026-05-04'])
    await expect.element(panel.getByRole('button', { name: 'Add a note' })).toHaveFocus()
  })

  test('that could not be deleted is there again', async () => {
    kept = [on('2026-05-04', 'Posters up')]
    const { screen, panel } = await open()
    refusal = new Failure(404, 'There is no note of this id. Somebody may have deleted it.')
    await panel.getByRole('button', { name: '1 note in this span' }).click()
    await panel.getByRole('button', { name: 'Delete “Posters up”' }).click()
    await expect
      .element(panel.getByRole('status'))
      .toMatchTextContent(/could not be deleted. There is no note of this id./)
    expect(screen.container.querySelectorAll('[data-notes]')).toHaveLength(1)
  })
})

describe('the dialog', () => {
  test.each(['light', 'dark'])('is accessible in the %s theme, and the focus is where one writes', async (theme) => {
    document.documentElement.dataset['theme'] = theme
    const { screen } = await open()
    await screen.getByRole('button', { name: 'Add a note' }).click()
    const dialog = screen.getByRole('dialog', { name: 'Add a note' })
    await expect.element(dialog.getByRole('textbox', { name: 'Note', exact: true })).toHaveFocus()
    await expectAccessible(dialog.element())
    delete document.documentElement.dataset['theme']
  })

  test('takes one line of at most 200 characters, and says when few are left', async () => {
    const { screen } = await open()
    await screen.getByRole('button', { name: 'Add a note' }).click()
    const dialog = screen.getByRole('dialog', { name: 'Add a note' })
    const save = dialog.getByRole('button', { name: 'Save' })
    await expect.element(save).toBeDisabled()
    await dialog.getByRole('textbox', { name: 'Note', exact: true }).fill('   ')
    await expect.element(save).toBeDisabled()
    await dialog.getByRole('textbox', { name: 'Note', exact: true }).fill(`Posters\nup${'x'.repeat(189)}`)
    await expect
      .element(dialog.getByRole('textbox', { name: 'Note', exact: true }))
      .toHaveValue(`Posters up${'x'.repeat(189)}`)
    await expect
      .element(dialog.getByRole('textbox', { name: 'Note', exact: true }))
      .toHaveAccessibleDescription('1 character left')
  })

  test('is offered the day that is read in the chart', async () => {
    const { screen, panel } = await open()
    // A mouse that leaves the chart takes what is read along.
    await userEvent.hover(screen.getByRole('heading', { level: 1 }))
    panel.getByRole('slider').element().focus()
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{Tab}')
    await screen.getByRole('button', { name: 'Add a note' }).click()
    const dialog = screen.getByRole('dialog', { name: 'Add a note' })
    // Two before the last one that has begun.
    await expect.element(dialog.getByLabelText('Date')).toHaveValue('2026-05-29')
  })
})
