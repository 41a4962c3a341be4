import { describe, expect, test } from 'vitest'
import { signingSnippet } from './snippets.ts'

describe('the secret is read from the environment', () => {
  test.each(['node', 'python', 'php'] as const)('%s', (language) => {
    const snippet = signingSnippet(language, { id: 'em_abc', claims: {}, comment: 'A token' })
    expect(snippet).toContain('SCANBOARD_EMBED_SECRET')
    expect(snippet).toContain('em_abc')
  })
})
