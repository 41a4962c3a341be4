import { expect, test } from 'vitest'
import { classify } from './agents.ts'

test.each([
  [
    'an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Mobile',
    false,
  ],
  [
    'an Android tablet',
    'Mozilla/5.0 (Linux; Android 13; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36',
    'Tablet',
    false,
  ],
  [
    'a Windows machine',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
    'Desktop',
    false,
  ],
  [
    'a television',
    'Mozilla/5.0 (SMART-TV; Linux; Tizen 6.0) AppleWebKit/538.1 (KHTML, like Gecko) Version/6.0 TV Safari/538.1',
    'TV',
    false,
  ],
  ['a crawler', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Other', true],
  ['a script', 'curl/8.5.0', 'Other', true],
  ['something unheard of', 'Vancouver 0.9', 'Other', true],
])('%s is told by its user agent', (_, userAgent, device, bot) => {
  expect(classify(userAgent)).toEqual({ device, bot })
})
