import { createElement, type ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { RequestError } from '#src/api/client.ts'
import { Failure } from './failure.tsx'
import { FormEnd } from './form-end.tsx'

const shown = (props: ComponentProps<typeof Failure>) => renderToStaticMarkup(createElement(Failure, props))
const full = new RequestError(500, 'The disk is full.')

describe('on a German page, what was not done', () => {
  test('is told in German, and the word of the server about it is marked as English', () => {
    expect(shown({ error: full })).toMatch(
      /^<p role="alert"[^>]*>Das hat nicht geklappt\. <span lang="en">The disk is full\.<\/span><\/p>$/,
    )
    expect(shown({ error: full, said: 'Kein Bericht.' })).toContain('>Kein Bericht. <span lang="en">The disk is full.<')
  })

  test('is told at the end of a dialog likewise', () => {
    const end = renderToStaticMarkup(createElement(FormEnd, { act: 'Speichern', fault: '', error: full }))
    expect(end).toContain('>Das hat nicht geklappt. <span lang="en">The disk is full.</span></p>')
  })

  test('is first what the form itself says, which is German', () => {
    expect(shown({ fault: 'Ein Name fehlt.', error: full })).toMatch(/^<p role="alert"[^>]*>Ein Name fehlt\.<\/p>$/)
  })

  test('is nothing where nothing went wrong', () => {
    expect([shown({}), shown({ fault: '', error: null })]).toEqual(['', ''])
  })
})
