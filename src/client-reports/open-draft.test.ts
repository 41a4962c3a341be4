import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReportDetail } from '#contract/report-answers.ts'
import type { ReportAction } from '#src/api/reports.ts'
import { CONTENT } from '#src/testing/report.ts'
import { openDraft, SAVED_AFTER_MS } from './open-draft.ts'
import { editsOf, textsLost, writtenIn } from './written.ts'

const FIRST = writtenIn({
  edits: {
    title: 'May',
    language: 'en',
    sections: ['figures', 'places'],
    commentary: '',
    brand: { name: 'Lark', colour: null, logo: null },
  },
  content: CONTENT,
})

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A draft, what was asked of the server, and what it says to the next. */
function open() {
  const asked: ReportAction[] = []
  const server = { fault: '', theirs: FIRST }
  const draft = openDraft(FIRST, (action) => {
    asked.push(action)
    if (server.fault !== '') return Promise.reject(new Error(server.fault))
    return Promise.resolve({ version: { state: 'draft' }, edits: editsOf(server.theirs) } as ReportDetail)
  })
  const saves = () => asked.flatMap((action) => (action.kind === 'save' ? [action.edits] : []))
  return { draft, server, asked, saves }
}

const settled = () => vi.advanceTimersByTimeAsync(0)

test('what is typed is saved once, soon after the last letter', async () => {
  const { draft, saves } = open()
  draft.type({ commentary: 'A' })
  await vi.advanceTimersByTimeAsync(SAVED_AFTER_MS - 1)
  draft.type({ commentary: 'A good' })
  await vi.advanceTimersByTimeAsync(SAVED_AFTER_MS - 1)
  expect(saves()).toEqual([])
  expect(draft.wouldLose()).toBe(true)
  await vi.advanceTimersByTimeAsync(1)
  expect(saves()).toMatchObject([{ commentary: 'A good' }])
  expect(draft.wouldLose()).toBe(false)
  // The field is left afterwards.
  draft.save()
  expect(saves()).toHaveLength(1)
})

test('an empty title holds nothing back: all else is saved with the title from before', async () => {
  const { draft, saves } = open()
  draft.type({ title: ' ' })
  draft.type({ commentary: 'A good month' })
  draft.choose({ sections: ['places'] })
  await settled()
  expect(saves()).toMatchObject([{ title: 'May', commentary: 'A good month', sections: ['places'] }])
  expect(draft.get().written.title).toBe(' ')
  expect(draft.wouldLose()).toBe(false)
  draft.type({ title: 'June' })
  await vi.advanceTimersByTimeAsync(SAVED_AFTER_MS)
  expect(saves().at(-1)).toMatchObject({ title: 'June', commentary: 'A good month' })
})

test('what could not be saved is told to whoever waits for it, and sent again by the next', async () => {
  const { draft, server, saves } = open()
  server.fault = 'The disk is full.'
  draft.type({ commentary: 'Mine' })
  await expect(draft.saveAll()).rejects.toThrow('The disk is full.')
  expect(draft.wouldLose()).toBe(true)
  server.fault = ''
  await draft.saveAll()
  expect(saves().at(-1)).toMatchObject({ commentary: 'Mine' })
  expect(draft.wouldLose()).toBe(false)
})

test('a draft that somebody else has changed is read again with what was changed here on top, and that is saved', async () => {
  const { draft, server, asked } = open()
  server.fault = 'Somebody else has changed it.'
  draft.choose({ commentary: 'Mine', logo: 'ours' })
  await settled()
  server.fault = ''
  server.theirs = { ...FIRST, title: 'Theirs', sections: ['figures'] }
  draft.reload()
  // What is chosen meanwhile waits for it.
  draft.choose({ colour: '#000000' })
  await settled()
  const merged = {
    ...FIRST,
    title: 'Theirs',
    sections: ['figures'],
    commentary: 'Mine',
    logo: 'ours',
    colour: '#000000',
  }
  expect(draft.get()).toEqual({ written: merged, saved: merged, contested: undefined })
  expect(asked.map(({ kind }) => kind)).toEqual(['save', 'reload', 'save'])
})

test('where both have changed the same, theirs stands and ours is kept until it is chosen', async () => {
  const { draft, server, saves } = open()
  server.fault = 'Somebody else has changed it.'
  draft.choose({ commentary: 'Mine', title: 'Mine', language: 'de' })
  await settled()
  server.fault = ''
  // Both chose German: there is nothing to choose any more.
  server.theirs = { ...FIRST, commentary: 'Theirs', title: 'Theirs', language: 'de' }
  draft.reload()
  await settled()
  expect(draft.get()).toMatchObject({
    written: { commentary: 'Theirs', title: 'Theirs', language: 'de' },
    contested: { commentary: 'Mine', title: 'Mine' },
  })
  expect(draft.wouldLose()).toBe(true)
  expect(saves()).toHaveLength(1)
  draft.settle(true)
  await settled()
  expect(saves().at(-1)).toMatchObject({ commentary: 'Mine', title: 'Mine', language: 'de' })
  expect(draft.wouldLose()).toBe(false)
})

test('notes of different sections do not stand in each other’s way; of the same one theirs stands', async () => {
  const { draft, server, saves } = open()
  server.fault = 'Somebody else has changed it.'
  draft.choose({ 'note:figures': 'Mine', 'note:places': 'Mine too' })
  await settled()
  server.fault = ''
  server.theirs = { ...FIRST, 'note:timeline': 'Theirs', 'note:places': 'Theirs too' }
  draft.reload()
  await settled()
  expect(draft.get()).toMatchObject({
    written: { 'note:figures': 'Mine', 'note:timeline': 'Theirs', 'note:places': 'Theirs too' },
    contested: { 'note:places': 'Mine too' },
  })
  expect(saves().at(-1)?.notes).toEqual({ figures: 'Mine', timeline: 'Theirs', places: 'Theirs too' })
  // Whose draft is ended now takes along what nobody else has.
  expect(textsLost(draft.get())).toEqual({ 'note:places': 'Mine too' })
  draft.settle(true)
  await settled()
  expect(saves().at(-1)?.notes).toMatchObject({ places: 'Mine too' })
  expect(textsLost(draft.get())).toEqual({})
})

test('what was typed stays where the newest cannot be had', async () => {
  const { draft, server } = open()
  server.fault = 'Try again.'
  draft.type({ commentary: 'Mine' })
  draft.reload()
  await settled()
  expect(draft.get().written.commentary).toBe('Mine')
  server.fault = ''
  await draft.saveAll()
  expect(draft.get().saved.commentary).toBe('Mine')
})

test('of a draft that is gone nothing is held back', () => {
  const { draft } = open()
  draft.type({ commentary: 'Mine' })
  draft.drop()
  expect(draft.wouldLose()).toBe(false)
  expect(vi.getTimerCount()).toBe(0)
})
