import { describe, expect, test } from 'vitest'
import { parseCommentary, type Inline } from './commentary.ts'

const text = (text: string): Inline => ({ kind: 'text', text })
const inline = (written: string) => {
  const [block] = parseCommentary(written)
  return block?.kind === 'paragraph' ? block.content : undefined
}

describe('a commentary', () => {
  test('is paragraphs and lists', () => {
    expect(parseCommentary('One\ntwo\r\n\r\nThree:\n- a\n- b\n1. c\n\n\n')).toEqual([
      { kind: 'paragraph', content: [text('One\ntwo')] },
      { kind: 'paragraph', content: [text('Three:')] },
      { kind: 'list', ordered: false, items: [[text('a')], [text('b')]] },
      { kind: 'list', ordered: true, items: [[text('c')]] },
    ])
    expect(parseCommentary('  \n \n')).toEqual([])
  })

  test('has bold, italic, and both', () => {
    expect(inline('A **very *good*** month')).toEqual([
      text('A '),
      { kind: 'bold', content: [text('very '), { kind: 'italic', content: [text('good')] }] },
      text(' month'),
    ])
  })

  test('leaves stars alone that mark nothing', () => {
    for (const written of ['3 * 4 * 5', '**', 'a*', '2 ** 3']) expect(inline(written)).toEqual([text(written)])
  })

  test('links to the web, by words or by the address itself', () => {
    expect(inline('See [the plan](https://example.org/a?b=1). Or https://example.org.')).toEqual([
      text('See '),
      { kind: 'link', href: 'https://example.org/a?b=1', content: [text('the plan')] },
      text('. Or '),
      { kind: 'link', href: 'https://example.org/', content: [text('https://example.org')] },
      text('.'),
    ])
  })

  test.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '[x](//example.org)',
    '<script>alert(1)</script>',
    '<a href="x">y</a>',
    '[x](http://)',
  ])('takes %s for text', (written) => {
    expect(inline(written)?.every(({ kind }) => kind === 'text')).toBe(true)
  })

  test('is read within the time that a test has, however it is written', () => {
    for (const mark of ['*a ', '[a', '**a', 'https://']) expect(parseCommentary(mark.repeat(3_000))).toHaveLength(1)
  })
})
