import { expect, test } from 'vitest'
import { marked, markedSubject, namesDates } from './dates-in-title.ts'

const OCTOBER = { date: '2026-10-01', last: '2026-10-31', dates: 'October 2026' }
const WEEK = { date: '2026-11-23', last: '2026-11-29', dates: '23–29 November 2026' }

test.each([
  ['Limmat Transit October', 'Limmat Transit {period}'],
  ['Limmat Transit, October 2026', 'Limmat Transit, {period}'],
  ['Oct. 2026 in figures', '{period} in figures'],
  ['Scans im Oktober', 'Scans im {period}'],
  ['Limmat Okt 2026', 'Limmat {period}'],
  ['Scansioni di ottobre 2026', 'Scansioni di {period}'],
  ['Escaneos de octubre de 2026', 'Escaneos de {period}'],
  ['Scans, {period}', 'Scans, {period}'],
  // No month of it, or no month at all.
  ['Limmat September', 'Limmat September'],
  ['Oktoberfest', 'Oktoberfest'],
  ['Scan report', 'Scan report'],
])('of a report of October 2026 “%s” becomes “%s”', (title, expected) => {
  expect(marked(title, OCTOBER)).toBe(expected)
})

test('what may be done in May is told apart, and a week is named by its dates alone', () => {
  const may = { date: '2026-05-01', last: '2026-05-31', dates: 'May 2026' }
  expect(marked('Scans that may matter in May', may)).toBe('Scans that may matter in {period}')
  expect(marked('Limmat 23–29 November 2026', WEEK)).toBe('Limmat {period}')
  expect(marked('The week in November', WEEK)).toBe('The week in November')
})

test('a subject is marked where its title is, and once', () => {
  const title = 'Limmat Transit October'
  expect(markedSubject(`Limmat: ${title}, October 2026`, title, OCTOBER)).toBe('Limmat: Limmat Transit {period}')
  expect(markedSubject('Limmat: Scan report, October 2026', 'Scan report', OCTOBER)).toBe(
    'Limmat: Scan report, {period}',
  )
  expect(markedSubject('Your October', title, OCTOBER)).toBe('Your {period}')
})

test('a title that names any month or week is told', () => {
  for (const title of [
    'Limmat September',
    'Bericht Dez.',
    'Limmat KW 48',
    'Week 48',
    'Limmat Q3',
    'Bericht 3. Quartal',
  ])
    expect(namesDates(title)).toBe(true)
  for (const title of ['Scan report 2026', 'Oktoberfest', 'What may come', 'Limmat {period}', 'Q3x']) {
    expect(namesDates(title)).toBe(false)
  }
})
