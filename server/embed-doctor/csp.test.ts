/** Expected values come from the text of CSP3 and its examples. */
import { describe, expect, test } from 'vitest'
import { matches, policiesOfHeader, policyOfMeta, verdictOn, wantsNonce } from './csp.ts'

const embed = new URL('https://scans.example.com/embed/em_abc')
const page = new URL('https://intranet.example.com/start')
const frame = (header: string, url = embed, of = page) =>
  verdictOn(policiesOfHeader(header), 'frame', { url, page: of }).allowed

describe('a source matches', () => {
  test.each<[boolean, string, string, string?]>([
    // *: any network scheme, or that of the page
    [true, '*', 'https://scans.example.com/embed/em_abc'],
    [true, '*', 'http://scans.example.com/'],
    // scheme-part: asymmetric, what is not guarded may be
    [true, 'https:', 'https://scans.example.com/'],
    [false, 'https:', 'http://scans.example.com/'],
    [true, 'http:', 'https://scans.example.com/'],
    [true, 'http://example.com', 'https://example.com/'],
    [false, 'https://example.com', 'http://example.com/'],
    [false, 'ftp:', 'https://example.com/'],
    // Without a scheme that of the page counts, which may be upgraded
    [true, 'example.com', 'https://example.com/', 'http://page.test/'],
    [true, 'example.com', 'http://example.com/', 'http://page.test/'],
    [false, 'example.com', 'http://example.com/', 'https://page.test/'],
    // host-part
    [true, 'www.example.com', 'https://www.example.com/'],
    [true, 'WWW.example.COM', 'https://www.example.com/'],
    [true, '*.example.com', 'https://www.example.com/'],
    [true, '*.example.com', 'https://a.b.example.com/'],
    [false, '*.example.com', 'https://example.com/'],
    [false, '*.example.com', 'https://badexample.com/'],
    [false, 'www.example.com', 'https://example.com/'],
    [true, '127.0.0.1', 'https://127.0.0.1/'],
    // port-part
    [true, 'example.com', 'https://example.com:443/'],
    [false, 'example.com', 'https://example.com:8443/'],
    [true, 'example.com:443', 'https://example.com/'],
    [true, 'example.com:*', 'https://example.com:8443/'],
    [true, 'example.com:8443', 'https://example.com:8443/'],
    [false, 'example.com:8443', 'https://example.com/'],
    [true, 'http://example.com:80', 'http://example.com/'],
    // path-part
    [true, 'example.com/', 'https://example.com/'],
    [true, 'example.com/', 'https://example.com/embed/em_abc'],
    [true, 'example.com/embed/', 'https://example.com/embed/em_abc'],
    [true, 'example.com/embed/', 'https://example.com/embed/'],
    [false, 'example.com/embed', 'https://example.com/embed/em_abc'],
    [false, 'example.com/embed/', 'https://example.com/embed'],
    [false, 'example.com/other/', 'https://example.com/embed/em_abc'],
    [true, 'example.com/%65mbed/', 'https://example.com/embed/em_abc'],
    // 'self'
    [true, "'self'", 'https://page.test/x', 'https://page.test/'],
    [true, "'SELF'", 'https://page.test/x', 'http://page.test/'],
    [false, "'self'", 'http://page.test/x', 'https://page.test/'],
    [false, "'self'", 'https://page.test:8443/x', 'https://page.test/'],
    [false, "'self'", 'https://other.test/x', 'https://page.test/'],
    // What is no source, or a keyword
    [false, "'none'", 'https://example.com/'],
    [false, "'unsafe-inline'", 'https://example.com/'],
    [false, 'https://', 'https://example.com/'],
  ])('%s: %s, %s', (expected, source, url, of = 'https://page.test/') => {
    expect(matches(source, new URL(url), new URL(of))).toBe(expected)
  })
})

describe('a frame', () => {
  test.each<[boolean, string]>([
    [true, ''],
    [true, "script-src 'none'"],
    [false, "default-src 'self'"],
    [true, "default-src 'self'; frame-src https://scans.example.com"],
    [true, "default-src 'none'; child-src *.example.com"],
    // frame-src comes before child-src, that before default-src
    [false, "frame-src 'none'; child-src *; default-src *"],
    [false, "child-src 'none'; default-src *"],
    // An empty list lets nothing in
    [false, 'frame-src'],
    // Of directives of the same name the first counts; names are of any case
    [false, "frame-src 'none'; frame-src *"],
    [false, "Frame-Src 'none'"],
    // All policies hold
    [false, "frame-src *, frame-src 'self'"],
    [true, 'frame-src *, frame-src https:'],
    // 'none' beside another source is ignored
    [true, "frame-src 'none' https://scans.example.com"],
  ])('%s: %s', (expected, header) => {
    expect(frame(header)).toBe(expected)
  })

  test('that is kept out is told by the directive that does it', () => {
    expect(verdictOn(policiesOfHeader("default-src 'self' cdn.example.com"), 'frame', { url: embed, page })).toEqual({
      allowed: false,
      directive: 'default-src',
      sources: ["'self'", 'cdn.example.com'],
    })
  })
})

describe('a script', () => {
  const url = new URL('https://scans.example.com/embed.js')
  test.each<[boolean, string, string?]>([
    [false, "script-src 'self'"],
    [true, 'script-src https://scans.example.com/embed.js'],
    [true, "script-src 'nonce-abc'", 'abc'],
    [false, "script-src 'nonce-abc'", 'ABC'],
    [false, "script-src 'nonce-abc'"],
    // Beside strict-dynamic no address counts
    [false, "script-src 'strict-dynamic' https:"],
    [true, "script-src 'strict-dynamic' 'nonce-abc'", 'abc'],
    [true, "script-src 'none'; script-src-elem https:"],
  ])('%s: %s (%s)', (expected, header, nonce) => {
    expect(verdictOn(policiesOfHeader(header), 'script', { url, page, nonce }).allowed).toBe(expected)
  })

  test('is known to need a nonce', () => {
    expect(wantsNonce(["'nonce-abc'"])).toBe(true)
    expect(wantsNonce(["'strict-dynamic'", 'https:'])).toBe(true)
    expect(wantsNonce(["'self'"])).toBe(false)
  })
})

test('a meta sets no sandbox', () => {
  expect([...policyOfMeta("sandbox allow-forms; frame-src 'self'; frame-ancestors 'none'").keys()]).toEqual([
    'frame-src',
  ])
})
