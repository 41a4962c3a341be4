import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { securityHeaders } from './security-headers.ts'

const app = new Hono()
app.use(securityHeaders((path) => (path.startsWith('/embed/') ? ['https://intranet.example'] : undefined)))
app.get('/page', (c) => c.html('<!doctype html>'))
app.get('/unchanged', (c) => c.body(null, 304))
app.get('/embed/page', (c) => c.html('<!doctype html>'))
app.get('/script', (c) => c.body('0', 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
app.get('/figures', (c) => c.json({}))

async function headersOf(path: string): Promise<Record<string, string>> {
  return Object.fromEntries((await app.request(path)).headers)
}

test('a page may do what the dashboard does, and nothing else', async () => {
  const { 'content-security-policy': policy, ...headers } = await headersOf('/page')
  expect(policy!.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ])
  expect(headers).toEqual({
    'content-type': 'text/html; charset=UTF-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
})

test('a page that has not changed keeps what it may do: a browser takes these headers for those that it has', async () => {
  const { 'content-type': _, ...headers } = await headersOf('/page')
  expect(await headersOf('/unchanged')).toEqual(headers)
})

test('a page that may be framed names by whom', async () => {
  const { 'content-security-policy': policy } = await headersOf('/embed/page')
  expect(policy).toMatch(/; frame-ancestors 'self' https:\/\/intranet\.example$/)
})

test.each(['/script', '/figures'])('%s, which is no page, may load nothing and be framed nowhere', async (path) => {
  const { 'content-security-policy': policy, ...headers } = await headersOf(path)
  expect(policy).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' })
  expect(Object.keys(headers)).toHaveLength(3)
})
