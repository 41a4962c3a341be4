import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { RequestError, unreadable } from '#src/api/client.ts'
import { ErrorWords } from './error-words.tsx'

const shown = (error: Error) => renderToStaticMarkup(createElement(ErrorWords, { error }))

describe('on a German page', () => {
  test('what the server says is marked as English', () => {
    expect(shown(new RequestError(429, 'Too many requests.'))).toBe('<span lang="en">Too many requests.</span>')
  })

  test.each([
    ['no answer came', new RequestError(0, 'Der Server ist nicht erreichbar.', { cause: new TypeError('fetch') })],
    ['the answer could not be read', unreadable('summary', 'Expected number')],
    ['something else failed', new Error('Kein Platz.')],
  ])('what the page says itself is not: %s', (_why, error) => {
    expect(shown(error)).not.toContain('lang=')
  })
})
