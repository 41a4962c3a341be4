import { expect, test } from 'vitest'
import { contrast } from './colours.ts'
import { propertiesOf, readLook } from './look.ts'

const look = (search: string) => readLook(new URLSearchParams(search))

test('contrast is that of WCAG, whichever colour comes first', () => {
  // The two ends, and a pair that the specification of tools is known by: #777777 on white has 4.48.
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('an address without parameters leaves everything as it is', () => {
  const { look: read, faults } = look('')
  expect(faults).toEqual([])
  expect(read).toEqual({ theme: 'system', background: undefined, accent: undefined, radius: undefined, hasBar: true })
  expect(propertiesOf(read)).toEqual({ properties: {}, faults: [] })
})

test('what cannot be taken is left out, and said with what could', () => {
  const { look: read, faults } = look('theme=pink&background=red&accent=%23fff&radius=25&bar=no')
  expect(read).toEqual({ theme: 'system', background: undefined, accent: undefined, radius: undefined, hasBar: true })
  expect(faults).toEqual([
    'theme is “pink”, but must be one of system, light, dark.',
    'background is “red”, but must be transparent or a colour such as #f6f8fb (# is %23 in an address).',
    'accent is “#fff”, but must be a colour such as #2559bf (# is %23 in an address).',
    'radius is “25”, but must be a number from 0 to 24.',
    'bar is “no”, but must be none.',
  ])
})

test('an accent is taken in the themes in which it can be seen, with text on it that can be read', () => {
  // Against white #a02020 has 7.9, against the dark surface 2.3.
  const { properties, faults } = propertiesOf(look('accent=%23A02020').look)
  expect(properties['--accent']).toBe('light-dark(#a02020, #81aaf7)')
  expect(properties['--on-accent']).toBe('light-dark(#ffffff, #0a111f)')
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(
    /^accent #a02020 is not taken in the dark theme: its contrast is 2\.\d, and must be at least 3\.$/,
  )
  expect(propertiesOf(look('accent=%23a02020&theme=light').look).faults).toEqual([])
})

test('an accent for lines that is none for text leaves text in its own colour', () => {
  // Against white #d9480f has 4.4: enough to be seen, too little to be read.
  const { properties } = propertiesOf(look('accent=%23d9480f&theme=light').look)
  expect(properties['--accent']).toContain('light-dark(#d9480f,')
  expect(properties['--accent-text']).toContain('light-dark(#1b222e,')
})

test('a background is taken where text on it can be read; a transparent one is the host’s own business', () => {
  expect(propertiesOf(look('background=%23fffbe6&theme=light').look)).toEqual({
    properties: { '--page': 'light-dark(#fffbe6, #0e1116)' },
    faults: [],
  })
  const { properties, faults } = propertiesOf(look('background=%23888888&theme=light').look)
  expect(properties).toEqual({ '--page': 'light-dark(#f6f8fb, #0e1116)' })
  expect(faults[0]).toMatch(/^background #888888 is not taken in the light theme/)
  expect(propertiesOf(look('background=transparent&radius=0').look)).toEqual({
    properties: { '--page': 'transparent', '--radius': '0px' },
    faults: [],
  })
})
