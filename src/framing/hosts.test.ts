import { expect, test } from 'vitest'
import { faultOfHosts, hostsOf } from './hosts.ts'

test.each<[string, readonly string[]]>([
  ['', []],
  ['https://intranet.example.com', ['https://intranet.example.com']],
  [
    '  https://Intranet.example.com/start?x=1\n\nhttps://*.example.com/ ',
    ['https://intranet.example.com', 'https://*.example.com'],
  ],
  ['http://localhost:8080, https://a.test; https://a.test/', ['http://localhost:8080', 'https://a.test']],
  ['https://münchen.example', ['https://xn--mnchen-3ya.example']],
])('%j names %j', (text, hosts) => {
  expect(hostsOf(text)).toEqual(hosts)
  expect(faultOfHosts(hosts)).toBeUndefined()
})

test.each(['intranet.example.com', 'https://', '*', "'self'", 'javascript:alert(1)', 'https://*.*.test'])(
  '%s is told to be no site',
  (host) => {
    expect(faultOfHosts(hostsOf(`https://a.test ${host}`))).toEqual({ kind: 'host', host: hostsOf(host)[0] })
  },
)

test('more than can be kept are told', () => {
  expect(faultOfHosts(hostsOf(Array.from({ length: 21 }, (_, i) => `https://${i}.test`).join('\n')))).toEqual({
    kind: 'tooMany',
  })
})
