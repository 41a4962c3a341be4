import { expect, test } from 'vitest'
import type { GoalProgress } from '#contract/goal-progress.ts'
import { goal, going } from '#src/testing/goal.ts'
import { outlookInWords, scansInWords, timeInWords } from './words.ts'

test('auf Deutsch sagt ein Scan-Ziel dasselbe', () => {
  expect(scansInWords(goal, going)).toBe('1.412 von 2.000 Scans · 70,6\u{A0}%')
  expect(timeInWords(going)).toBe('58,0\u{A0}% der Zeit sind um')
})

test.each<[Partial<GoalProgress>, string]>([
  [{}, 'Im Tempo der letzten vier Wochen bis 31. Dez. 2026 etwa 1.910: 90 zu wenig.'],
  [{ expected: 2140, paceDays: 9 }, 'Im Tempo der letzten 9 Tage bis 31. Dez. 2026 etwa 2.140: 140 mehr als das Ziel.'],
  [{ state: 'over', scans: 1876 }, 'Vorbei: 1.876 von 2.000, es fehlten 124.'],
  [{ state: 'reached', reachedOn: '2026-11-12', expected: null }, 'Erreicht am 12. Nov. 2026.'],
  [
    { unknownDays: 1, expected: null },
    '1 Tag ist noch nicht bekannt. Was zu erwarten ist, steht hier, sobald er es ist.',
  ],
])('%o', (change, words) => {
  expect(outlookInWords(goal, { ...going, ...change })).toBe(words)
})
