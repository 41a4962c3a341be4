import type { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import { ANNOTATIONS_PATH, LONGEST_ANNOTATION, type Annotation } from '#contract/annotations.ts'
import { EXTERNAL_BASE } from '#contract/bases.ts'
import type { ReportSource } from '#server/sources/source.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

let app: Hono
beforeEach(() => {
  // Notes have nothing to do with the source of the figures: without one they are there just the same.
  app = testApp({ source: {} as ReportSource })
})

interface Sent {
  readonly headers?: Record<string, string>
  /** Left as it is where it is a text. */
  readonly body?: unknown
}

/** As the dashboard sends it, but for what the test says. */
async function send(method: string, path: string, { headers = {}, body }: Sent = {}) {
  const answer = await ask(app, ANNOTATIONS_PATH + path, {
    method,
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return {
    status: answer.status,
    headers: answer.headers,
    ...(answer.body as { message: string; data: unknown } | null),
  }
}

async function add(date: string, text: string): Promise<Annotation> {
  return (await send('POST', '', { body: { date, text } })).data as Annotation
}

async function list(query = ''): Promise<string[]> {
  const { data } = await send('GET', query)
  return (data as Annotation[]).map(({ date, text }) => `${date} ${text}`)
}

describe('notes', () => {
  test('are added, listed, changed and deleted', async () => {
    const added = await send('POST', '', { body: { date: '2026-05-04', text: '  Posters up ' } })
    expect(added.status).toBe(201)
    const note = added.data as Annotation
    expect(note).toMatchObject({ date: '2026-05-04', text: 'Posters up' })
    expect(await list()).toEqual(['2026-05-04 Posters up'])

    const changed = await send('PUT', `/${note.id}`, { body: { date: '2026-05-05', text: 'Posters up in Łódź 🎉' } })
    expect(changed).toMatchObject({ status: 200, data: { id: note.id, text: 'Posters up in Łódź 🎉' } })
    expect(await list()).toEqual(['2026-05-05 Posters up in Łódź 🎉'])

    const deleted = await send('DELETE', `/${note.id}`)
    expect(deleted.status).toBe(204)
    expect(deleted.data).toBeUndefined()
    expect(await list()).toEqual([])
  })

  test('of a span are those of its dates, both ends included', async () => {
    for (const date of ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01']) await add(date, 'x')
    expect(await list('?from=2026-05-01&to=2026-05-31')).toEqual(['2026-05-01 x', '2026-05-31 x'])
    expect(await list('?from=2026-06-01')).toEqual(['2026-06-01 x'])
    expect(await list('?to=2026-04-30')).toEqual(['2026-04-30 x'])
  })

  test('that nobody knows are answered with 404', async () => {
    const body = { date: '2026-05-04', text: 'x' }
    for (const [method, sent] of [['PUT', { body }] as const, ['DELETE', {}] as const]) {
      const answer = await send(method, '/nothing', sent)
      expect(answer).toMatchObject({ status: 404, data: null })
      expect(answer.message).toBe('There is no note of this id. Somebody may have deleted it.')
    }
  })

  test('are no part of the API for programs with a key', async () => {
    const answer = await ask(
      testApp({ source: {} as ReportSource, keys: { check: () => 'key_1' } }),
      `${EXTERNAL_BASE}/annotations`,
      { headers: { 'x-api-key': 'sb_live_x' } },
    )
    expect(answer.status).toBe(404)
  })

  test.each([
    ['PATCH', '', 'GET, HEAD, POST'],
    ['DELETE', '', 'GET, HEAD, POST'],
    ['GET', '/some-id', 'PUT, DELETE'],
    ['POST', '/some-id', 'PUT, DELETE'],
  ])('know no %s at “%s”', async (method, path, allowed) => {
    const answer = await send(method, path)
    expect(answer.status).toBe(405)
    expect(answer.headers.get('Allow')).toBe(allowed)
  })
})

describe('refused with a sentence that says what is allowed:', () => {
  const date = '2026-05-04'

  test.each([
    [
      'a text of spaces',
      { date, text: ' \n ' },
      'text is " \\n ", but it must be a text of 1 to 200 characters in one line.',
    ],
    ['a text of marks without shape', { date, text: '\u{200B}\u{200D}' }, 'in one line.'],
    [
      'a text that is too long',
      { date, text: 'x'.repeat(LONGEST_ANNOTATION + 1) },
      `text is "${'x'.repeat(80)}…", but it`,
    ],
    ['two lines', { date, text: 'Posters\nup' }, 'text is "Posters\\nup", but it must be'],
    ['a bell', { date, text: 'ring\u0007' }, 'in one line.'],
    ['half a character', { date, text: 'x\ud83c' }, 'in one line.'],
    ['a number', { date, text: 7 }, 'text is 7, but it must be a text'],
    ['no text', { date }, 'text is missing.'],
    ['no date', { text: 'x' }, 'date is missing.'],
    ['neither', {}, 'date is missing. text is missing.'],
    [
      'a date that there is not',
      { date: '2026-02-30', text: 'x' },
      'date is "2026-02-30", but it must be an ISO 8601 date',
    ],
    ['a date and time', { date: '2026-05-04T10:00', text: 'x' }, 'date is "2026-05-04T10:00", but it'],
    ['a list', [], 'The body must be an object in JSON, with date and text.'],
    ['null', 'null', 'The body must be an object in JSON'],
    ['what is no JSON', '{"date":', 'The body is not JSON.'],
    ['nothing', '', 'The body is not JSON.'],
  ])('%s', async (_, body, words) => {
    const { id } = await add(date, 'Posters up')
    for (const [method, path] of [
      ['POST', ''],
      ['PUT', `/${id}`],
    ] as const) {
      const answer = await send(method, path, { body })
      expect(answer).toMatchObject({ status: 400, data: null })
      expect(answer.message).toContain(words)
    }
    expect(await list()).toEqual(['2026-05-04 Posters up'])
  })

  test.each([
    ['?from=2026-02-30', 'from is "2026-02-30", but it must be an ISO 8601 date'],
    ['?from=2026-05-02&to=2026-05-01', 'to is "2026-05-01", but it must not be before from, which is "2026-05-02".'],
  ])('the span %s', async (query, words) => {
    const answer = await send('GET', query)
    expect(answer.status).toBe(400)
    expect(answer.message).toContain(words)
  })

  test('200 characters are not too long, however they are written', async () => {
    const text = '\u{FF21}'.repeat(LONGEST_ANNOTATION)
    const escaped = `{"date":"${date}","text":"${String.raw`\uff21`.repeat(LONGEST_ANNOTATION)}"}`
    expect(await send('POST', '', { body: escaped })).toMatchObject({ status: 201, data: { text } })
  })
})
