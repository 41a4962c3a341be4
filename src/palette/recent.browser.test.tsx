import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readRecent, remember, rememberedAs } from './recent.ts'

// Other files leave behind what they opened, too.
beforeEach(() => localStorage.clear())
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

describe('what was opened before', () => {
  test('is kept newest first, once each, for each source apart', () => {
    remember('demo', 'qrs/menu')
    remember('demo', 'clients/lark')
    remember('demo', 'qrs/menu')
    remember('own', 'qrs/door')
    expect(readRecent('demo')).toEqual(['qrs/menu', 'clients/lark'])
    expect(readRecent('own')).toEqual(['qrs/door'])
    expect(readRecent('smllr')).toEqual([])
  })

  test('is the last twelve', () => {
    for (let code = 1; code <= 20; code++) remember('demo', `qrs/${code}`)
    expect(readRecent('demo')).toHaveLength(12)
    expect(readRecent('demo').at(-1)).toBe('qrs/9')
  })

  test.each(['{"demo":', '[]', '7', '{"demo":{"qrs/menu":1}}', '{"demo":["qrs/menu",7]}'])(
    'starts anew where %s is stored',
    (text) => {
      localStorage.setItem('scanboard.recent', text)
      remember('demo', 'qrs/door')
      expect(readRecent('demo')).toEqual(['qrs/door'])
    },
  )

  test('holds until the page is left where storage is denied', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    remember('demo', 'qrs/menu')
    expect(readRecent('demo')[0]).toBe('qrs/menu')
  })

  test('are pages of one thing only', () => {
    expect(rememberedAs('/qrs/a%2Fb')).toBe('qrs/a/b')
    expect(rememberedAs('/campaigns/spring')).toBe('campaigns/spring')
    expect(rememberedAs('/qrs/%')).toBeUndefined()
    expect(rememberedAs('/qrs')).toBeUndefined()
    expect(rememberedAs('/')).toBeUndefined()
  })
})
