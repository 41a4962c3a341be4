import { expect, test } from 'vitest'
import { elementMarkup, frameMarkup, type Markup } from './markup.ts'

const markup: Markup = {
  origin: 'https://scans.example.com',
  address: 'em_abc',
  path: '/clients/harbour?theme=dark&accent=%23aa0000',
  title: 'Scans of "Harbour" <Ltd>',
  height: '',
  scheme: 'dark',
  followsPage: true,
  isSigned: true,
}

test('the element comes with its script, escaped', () => {
  expect(elementMarkup(markup)).toBe(`<script src="https://scans.example.com/embed.js" async></script>
<scanboard-embed
  src="https://scans.example.com/embed/em_abc/clients/harbour?theme=dark&amp;accent=%23aa0000"
  token-url="/scanboard-token"
  theme="page"
  title="Scans of &quot;Harbour&quot; &lt;Ltd>"
></scanboard-embed>`)
})

test('a link needs no token, and a height may be fixed', () => {
  const plain = elementMarkup({ ...markup, address: 'sl_abc', isSigned: false, followsPage: false, height: '480' })
  expect(plain).toContain('src="https://scans.example.com/embed/sl_abc/')
  expect(plain).not.toMatch(/token-url|theme="page"/)
  expect(plain).toContain('height="480"')
})

test('a frame alone has its token behind the address, where no server hears of it', () => {
  expect(frameMarkup(markup, 'TOKEN')).toContain('accent=%23aa0000#token=TOKEN"')
  expect(frameMarkup({ ...markup, isSigned: false }, 'TOKEN')).not.toContain('TOKEN')
  expect(frameMarkup(markup, 'TOKEN')).toContain('height="800"')
  expect(frameMarkup(markup, 'TOKEN')).toContain('color-scheme: dark"')
})
