/** A draft, as somebody writes in it. */
import { beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { renderAppAt, type Answers } from '#src/testing/render-app.tsx'
import { expectAccessible } from '#src/testing/render-panel.tsx'
import { APPROVED, CONTENT, VERSION } from '#src/testing/report.ts'
import { SAVED_AFTER_MS } from './open-draft.ts'

beforeEach(() => page.viewport(1280, 800))

const DRAFT = {
  ...APPROVED,
  version: { ...VERSION, state: 'draft', hash: null, approvedAt: null, approvedBy: null },
  mayChange: true,
  edits: {
    title: 'Scan report',
    language: 'en',
    sections: ['figures', 'bestCodes'],
    commentary: '',
    brand: CONTENT.brand,
  },
  content: { ...CONTENT, approved: null },
}

/** A draft at revision 1, and what is sent of it. */
async function openDraft({
  save = savedAs,
  edits,
}: { save?: (asked: Sent) => Response | Promise<Response>; edits?: object } = {}) {
  const sent: Sent[] = []
  const answers: Answers = { '/reports/one': { ...DRAFT, edits: { ...DRAFT.edits, ...edits } }, '/reports': [] }
  const { screen, refresh, address } = await renderAppAt('/reports/one', answers)
  const ask = globalThis.fetch
  globalThis.fetch = (input, init) => {
    if (init?.method === undefined || init.method === 'GET') return ask(input, init)
    const asked = JSON.parse(init.body as string) as Sent
    sent.push(asked)
    return Promise.resolve(save(asked))
  }
  const title = screen.getByRole('textbox', { name: 'Title' })
  await expect.element(title).toBeVisible()
  return { screen, answers, refresh, address, sent, title }
}

interface Sent {
  readonly revision: number
  readonly title?: string
  readonly notes?: object
}

function savedAs({ revision, ...edits }: Sent): Response {
  return Response.json({ status: 200, message: 'Success', data: { ...DRAFT, revision: revision + 1, edits } })
}

const refused = () =>
  Response.json({ status: 409, message: 'Somebody else has changed it.', data: null }, { status: 409 })

test('what somebody else has written meanwhile is neither overwritten nor approved unread', async () => {
  const { screen, answers, refresh, sent, title } = await openDraft({ save: refused })
  answers['/reports/one'] = { ...DRAFT, revision: 2, edits: { ...DRAFT.edits, title: 'Theirs' } }
  await refresh()
  await screen.getByRole('button', { name: 'Approve' }).click()
  await screen.getByRole('button', { name: 'Approve and freeze' }).click()
  await expect.poll(() => sent).toEqual([{ revision: 1 }])
  const dialog = screen.getByRole('dialog', { name: 'Approve this report' })
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('That did not work. Somebody else has changed it.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await title.fill('Mine')
  await userEvent.tab()
  await expect.poll(() => sent.at(-1)).toMatchObject({ revision: 1, title: 'Mine' })
  // Nor is anything approved that could not be saved.
  await screen.getByRole('button', { name: 'Approve' }).click()
  await screen.getByRole('button', { name: 'Approve and freeze' }).click()
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('That did not work. Somebody else has changed it.')
  expect(sent.filter(({ title }) => title === undefined)).toHaveLength(1)
})

test('reading a draft again shows what somebody else has made of it, with what was written here on top', async () => {
  let isTold = Promise.resolve()
  const { screen, answers, sent, title } = await openDraft({
    save: async (asked) => {
      await isTold
      return asked.revision < 7 ? refused() : savedAs(asked)
    },
  })
  const commentary = screen.getByRole('textbox', { name: 'Commentary' })
  await commentary.fill('Three paragraphs')
  await title.fill('Mine')
  await userEvent.tab()
  await expect.element(screen.getByText('That did not work. Somebody else has changed it.')).toBeVisible()
  const edits = { ...DRAFT.edits, title: 'Theirs', sections: ['bestCodes'] }
  answers['/reports/one'] = { ...DRAFT, revision: 7, edits }
  await commentary.fill('Four paragraphs')
  // The press leaves the field, which tries to save: while that is not told the button is still there.
  let tell = () => {}
  isTold = new Promise((resolve) => (tell = resolve))
  await screen.getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => sent.at(-1)).toMatchObject({ revision: 1, commentary: 'Four paragraphs' })
  await expect.element(screen.getByRole('button', { name: 'Reload' })).toBeVisible()
  tell()
  await expect.element(title).toHaveValue('Theirs')
  await expect.element(commentary).toHaveValue('Four paragraphs')
  await expect.element(screen.getByRole('checkbox', { name: 'Figures' })).not.toBeChecked()
  await expect
    .poll(() => sent.at(-1))
    .toMatchObject({ revision: 7, title: 'Theirs', sections: ['bestCodes'], commentary: 'Four paragraphs' })
  expect(screen.getByText('That did not work. Somebody else has changed it.').elements()).toEqual([])
  // Both have changed the title: that is said, and nothing is approved before it is decided.
  await expect.element(screen.getByText(/changed what you have changed too: title\./)).toBeVisible()
  await expectAccessible(document.body)
  await screen.getByRole('button', { name: 'Approve' }).click()
  await expect.element(screen.getByText(/Choose first which it is to be/)).toBeVisible()
  await screen.getByRole('button', { name: 'Close' }).click()
  await screen.getByRole('button', { name: 'Use mine' }).click()
  await expect.element(title).toHaveValue('Mine')
  await expect.poll(() => sent.at(-1)).toMatchObject({ revision: 8, title: 'Mine', commentary: 'Four paragraphs' })
  await expect.element(screen.getByText('All changes are saved')).toBeVisible()
})

test('without a title all else is saved, and nothing is approved', async () => {
  const { screen, sent, title } = await openDraft()
  await title.fill('')
  await screen.getByRole('textbox', { name: 'Commentary' }).fill('A good month')
  await screen.getByRole('checkbox', { name: 'Figures' }).click()
  await expect
    .poll(() => sent.at(-1))
    .toMatchObject({ title: 'Scan report', commentary: 'A good month', sections: ['bestCodes'] })
  await expect
    .element(screen.getByText(/^A report needs a title/))
    .toMatchTextContent(/Until you give it one, “Scan report” stays\./)
  await expect.element(screen.getByText('Not saved yet')).toBeVisible()
  await expectAccessible(document.body)
  await screen.getByRole('button', { name: 'Approve' }).click()
  await expect.element(screen.getByRole('dialog')).toMatchTextContent(/Its title is empty.*Give it one first\./)
  expect(screen.getByRole('button', { name: 'Approve and freeze' }).elements()).toEqual([])
  await screen.getByRole('button', { name: 'Close' }).click()
  await title.fill('May')
  // What is approved is what was saved last.
  await screen.getByRole('button', { name: 'Approve' }).click()
  await screen.getByRole('button', { name: 'Approve and freeze' }).click()
  await expect.poll(() => sent.slice(-2)).toMatchObject([{ revision: 3, title: 'May' }, { revision: 4 }])
})

/** Whether the browser would ask before it closes the tab. */
function asksBeforeClosing(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

test('a draft is saved soon after the last letter, and the browser asks before a tab is closed that has more', async () => {
  const { screen, sent } = await openDraft()
  expect(asksBeforeClosing()).toBe(false)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    await screen.getByRole('textbox', { name: 'Commentary' }).fill('Four paragraphs')
    await vi.advanceTimersByTimeAsync(SAVED_AFTER_MS / 2)
    expect(sent).toEqual([])
    expect(asksBeforeClosing()).toBe(true)
    await vi.advanceTimersByTimeAsync(SAVED_AFTER_MS / 2)
    expect(sent).toMatchObject([{ commentary: 'Four paragraphs' }])
  } finally {
    vi.useRealTimers()
  }
  await expect.element(screen.getByText('All changes are saved')).toBeVisible()
  expect(asksBeforeClosing()).toBe(false)
})

test('whoever leaves a draft takes everything along, and is asked where it could not be saved', async () => {
  let isLost = true
  const { screen, sent, address } = await openDraft({ save: (asked) => (isLost ? refused() : savedAs(asked)) })
  const commentary = screen.getByRole('textbox', { name: 'Commentary' })
  await commentary.fill('Four paragraphs')
  await screen.getByRole('link', { name: 'All reports' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Leave what is not saved?' })
  await expect.element(dialog).toBeVisible()
  await expectAccessible(document.body)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(address()).toBe('/reports/one')
  await expect.element(commentary).toHaveValue('Four paragraphs')
  isLost = false
  await screen.getByRole('link', { name: 'All reports' }).click()
  await expect.poll(address).toBe('/reports')
  expect(sent.at(-1)).toMatchObject({ commentary: 'Four paragraphs' })
})

test('what somebody was writing when somebody else approved the draft stays to be taken along', async () => {
  const { screen, answers } = await openDraft({ save: refused })
  await screen.getByRole('textbox', { name: 'Commentary' }).fill('Four paragraphs')
  await screen.getByRole('button', { name: 'Add a note on “Figures”' }).click()
  await screen.getByRole('textbox', { name: 'Note on “Figures”' }).fill('The fair')
  await userEvent.tab()
  answers['/reports/one'] = { ...APPROVED, mayChange: true }
  await screen.getByRole('button', { name: 'Reload' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'Your commentary' })).toHaveValue('Four paragraphs')
  await expect.element(screen.getByRole('textbox', { name: 'Your note on “Figures”' })).toHaveValue('The fair')
  await expect.element(screen.getByRole('button', { name: 'Send' })).toBeVisible()
  await expectAccessible(document.body)
})

test('a note is written where its section stands, by keyboard, and saved while it is written', async () => {
  const { screen, sent } = await openDraft()
  const toggle = screen.getByRole('button', { name: 'Add a note on “Figures”' })
  await expect.element(toggle).toHaveAttribute('aria-expanded', 'false')
  toggle.element().focus()
  await userEvent.keyboard('{Enter}')
  const note = screen.getByRole('textbox', { name: 'Note on “Figures”' })
  await expect.element(note).toHaveFocus()
  await userEvent.keyboard('The **fair**{Enter}in Basel')
  // In sight at once, in the section that it is of.
  await expect
    .element(screen.getByRole('region', { name: 'Figures' }))
    .toMatchTextContent(/^Figures\s*The fair\s+in Basel/)
  await expect
    .poll(() => sent.at(-1), { timeout: 2 * SAVED_AFTER_MS })
    .toMatchObject({ notes: { figures: 'The **fair**\nin Basel' } })
  await expectAccessible(document.body)

  // What is emptied stays open, to be written anew; it is closed and opened by the same button.
  await note.fill('')
  await expect.poll(() => sent.at(-1)?.notes, { timeout: 2 * SAVED_AFTER_MS }).toEqual({})
  await expect.element(note).toHaveFocus()
  await toggle.click()
  expect(note.elements()).toEqual([])
})

test('of a section that is switched off the note is kept, and there again when it is on', async () => {
  const notes = { figures: 'The fair', bestCodes: 'x'.repeat(1000) }
  const { screen, sent } = await openDraft({ edits: { notes } })
  const note = screen.getByRole('textbox', { name: 'Note on “Figures”' })
  await expect.element(note).toHaveValue('The fair')
  await expect.element(screen.getByText('A note has at most 1,000 characters.')).toBeVisible()
  const figures = screen.getByRole('checkbox', { name: 'Figures' })
  await figures.click()
  expect(note.elements()).toEqual([])
  expect(screen.getByText('The fair').elements()).toEqual([])
  await expect.poll(() => sent.at(-1)).toMatchObject({ sections: ['bestCodes'], notes })
  await figures.click()
  await expect.element(note).toHaveValue('The fair')
  await expect.element(figures).toHaveFocus()
})

test('two who write notes of different sections do not stand in each other’s way, and of the same one may choose', async () => {
  const { screen, answers, sent } = await openDraft({
    save: (asked) => (asked.revision < 7 ? refused() : savedAs(asked)),
    edits: { notes: { figures: 'First' } },
  })
  const figures = screen.getByRole('textbox', { name: 'Note on “Figures”' })
  const codes = screen.getByRole('textbox', { name: 'Note on “Most scanned codes”' })
  await figures.fill('Mine')
  await userEvent.tab()
  await expect.element(screen.getByText('That did not work. Somebody else has changed it.')).toBeVisible()
  const theirs = { ...DRAFT.edits, notes: { figures: 'First', bestCodes: 'Theirs' } }
  answers['/reports/one'] = { ...DRAFT, revision: 7, edits: theirs }
  await screen.getByRole('button', { name: 'Reload' }).click()
  // What somebody else has written is open too.
  await expect.element(codes).toHaveValue('Theirs')
  await expect.element(figures).toHaveValue('Mine')
  await expect.poll(() => sent.at(-1)).toMatchObject({ revision: 7, notes: { figures: 'Mine', bestCodes: 'Theirs' } })
  expect(screen.getByRole('button', { name: 'Use mine' }).elements()).toEqual([])

  answers['/reports/one'] = { ...DRAFT, revision: 9, edits: { ...theirs, notes: { figures: 'Theirs too' } } }
  globalThis.fetch = refusingOnce(globalThis.fetch)
  await figures.fill('Mine again')
  await userEvent.tab()
  await screen.getByRole('button', { name: 'Reload' }).click()
  await expect.element(screen.getByText(/changed too: note on “Figures”\./)).toBeVisible()
  await expect.element(figures).toHaveValue('Theirs too')
  await screen.getByRole('button', { name: 'Use mine' }).click()
  await expect.poll(() => sent.at(-1)).toMatchObject({ revision: 9, notes: { figures: 'Mine again' } })
})

/** The first change is refused. */
function refusingOnce(ask: typeof fetch): typeof fetch {
  let isFirst = true
  return (input, init) => {
    if (!isFirst || init?.method !== 'PUT') return ask(input, init)
    isFirst = false
    return Promise.resolve(refused())
  }
}

test('approving closes the dialog when it is done, and the page has the focus', async () => {
  const { screen } = await openDraft({
    save: () => Response.json({ status: 200, message: 'Success', data: { ...APPROVED, mayChange: true } }),
  })
  await userEvent.click(screen.getByRole('button', { name: 'Approve' }))
  await userEvent.click(screen.getByRole('button', { name: 'Approve and freeze' }))
  await expect.element(screen.getByRole('button', { name: 'Send' })).toBeVisible()
  expect(screen.getByRole('dialog').elements()).toEqual([])
  expect(document.activeElement?.id).toBe('main')
})

test('what could not be saved is sent again by the next change, and by leaving a field again', async () => {
  let isLost = true
  const { screen, sent, title } = await openDraft({ save: (asked) => (isLost ? refused() : savedAs(asked)) })
  await title.fill('Mine')
  // One save waits for the other; both are lost.
  screen.getByRole('checkbox', { name: 'Figures' }).element().focus()
  await userEvent.keyboard(' ')
  await expect.poll(() => sent).toHaveLength(2)
  await expect.element(screen.getByText('Not saved yet')).toBeVisible()
  isLost = false
  await title.click()
  await userEvent.tab()
  await expect.poll(() => sent.at(-1)).toMatchObject({ title: 'Mine', sections: ['bestCodes'] })
  await expect.element(screen.getByText('All changes are saved')).toBeVisible()
})

test('at the foot of a long draft its commentary and what can be done with it are in sight', async () => {
  const commentary = Array.from({ length: 120 }, (_, i) => `Paragraph ${i}`).join('\n\n')
  const sections = ['commentary', 'figures']
  const { screen } = await renderAppAt('/reports/one', {
    '/reports/one': {
      ...DRAFT,
      edits: { ...DRAFT.edits, sections, commentary },
      content: { ...DRAFT.content, sections },
    },
  })
  await expect.element(screen.getByText('Paragraph 119').last()).toBeVisible()
  const inSight = () =>
    [screen.getByRole('button', { name: 'Approve' }), screen.getByRole('textbox', { name: /^Commentary/ })].map(
      (part) => {
        const { top, bottom } = part.element().getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      },
    )
  expect(inSight()).toEqual([true, true])
  scrollTo(0, document.documentElement.scrollHeight)
  expect(scrollY).toBeGreaterThan(innerHeight)
  expect(inSight()).toEqual([true, true])
  // What is below the edge of a low window is reached within the panel, by keyboard too.
  const logo = screen.getByRole('checkbox', { name: 'Use a colour of the client' }).element()
  logo.focus()
  const { bottom } = logo.getBoundingClientRect()
  expect(bottom).toBeLessThanOrEqual(innerHeight)
  await expectAccessible(document.body)
})

test('sections of a draft are ordered and switched by keyboard, and saved one after the other', async () => {
  const { screen, sent } = await openDraft()
  await expectAccessible(document.body)
  screen.getByRole('button', { name: 'Move “Most scanned codes” up' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await userEvent.click(screen.getByRole('checkbox', { name: 'Figures' }))
  await expect
    .poll(() => sent)
    .toMatchObject([
      { revision: 1, sections: ['bestCodes', 'figures'] },
      { revision: 2, sections: ['bestCodes'] },
    ])
})
