import { expect, test } from 'vitest'
import { classInWords, countryInWords, elsewhereInWords, outsideInWords, summaryInWords } from './words.ts'

const part = (key: string, name: string, count: number) => ({ key, name, count })
const parts = [
  part('DE', 'Germany', 4),
  part('IN', 'India', 3),
  part('', 'Unknown country', 2),
  part('FR', 'France', 1),
]

test('a country is told with its scans, its share and its place', () => {
  expect(countryInWords(parts[0]!, 0, 3, 10)).toBe('Germany: 4 scans, 40.0%; 1 of 3')
  expect(countryInWords(parts[3]!, 2, 3, 10)).toBe('France: 1 scan, 10.0%; 3 of 3')
})

test('the map is told by its largest countries', () => {
  const countries = { parts, total: 10, unlisted: 0 }
  expect(summaryInWords({ countries, others: 'none', chosen: undefined })).toBe(
    'World map of 10 scans. Most from Germany 40.0%, India 30.0%, Unknown country 20.0%.',
  )
})

test('what the map cannot show is told beside it', () => {
  expect(outsideInWords([])).toBe('')
  expect(outsideInWords([part('', 'Unknown country', 1)])).toBe('1 scan is not on the map: Unknown country.')
  expect(outsideInWords([...parts, part('A', 'Atlantis', 5)])).toBe(
    '15 scans are not on the map: Germany, India, Unknown country and 2 more.',
  )
})

test('what lies outside the part that is shown is told beside it', () => {
  expect(elsewhereInWords([])).toBe('')
  expect(elsewhereInWords([part('FR', 'France', 1)])).toBe(
    '1 scan from another country lies outside this part of the map.',
  )
  expect(elsewhereInWords(parts.slice(0, 2))).toBe('7 scans from 2 other countries lie outside this part of the map.')
})

test('a class is told by its first and last count', () => {
  expect([0, 1, 2].map((i) => classInWords([1, 4, 20], i, 80))).toEqual(['1–3', '4–19', '20–80'])
  expect([0, 1, 2].map((i) => classInWords([1, 2, 3], i, 3))).toEqual(['1', '2', '3'])
})
