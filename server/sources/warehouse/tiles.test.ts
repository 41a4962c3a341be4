import { describe, expect, it } from 'vitest'
import { sketchOf, tilesOf } from './tiles.ts'

const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) })
const written = (from: string, to: string) => {
  const { months, days, edges } = tilesOf(span(from, to))
  const text = (part: { from: number; to: number }) =>
    part.from === part.to
      ? ''
      : `${new Date(part.from).toISOString().slice(0, 16)} ${new Date(part.to).toISOString().slice(0, 16)}`
  return { months: text(months), days: days.map(text), edges: edges.map(text) }
}

describe('A span is tiled', () => {
  it('into months, days before and behind them, and edges of less than a day', () => {
    expect(written('2024-12-29T18:30Z', '2025-04-02T10:07Z')).toEqual({
      months: '2025-01-01T00:00 2025-04-01T00:00',
      days: ['2024-12-30T00:00 2025-01-01T00:00', '2025-04-01T00:00 2025-04-02T00:00'],
      edges: ['2024-12-29T18:30 2024-12-30T00:00', '2025-04-02T00:00 2025-04-02T10:07'],
    })
  })

  it('into one month where it is one', () => {
    expect(written('2024-02-01T00:00Z', '2024-03-01T00:00Z')).toEqual({
      months: '2024-02-01T00:00 2024-03-01T00:00',
      days: ['', ''],
      edges: ['', ''],
    })
  })

  it('into days where no month is whole', () => {
    expect(written('2024-02-01T05:00Z', '2024-03-01T05:00Z')).toEqual({
      months: '',
      days: ['2024-02-02T00:00 2024-03-01T00:00', ''],
      edges: ['2024-02-01T05:00 2024-02-02T00:00', '2024-03-01T00:00 2024-03-01T05:00'],
    })
  })

  it('into two edges around one midnight, and into one within a day', () => {
    expect(written('2024-02-01T18:30Z', '2024-02-02T18:30Z')).toMatchObject({
      days: ['', ''],
      edges: ['2024-02-01T18:30 2024-02-02T00:00', '2024-02-02T00:00 2024-02-02T18:30'],
    })
    expect(written('2024-02-01T09:00Z', '2024-02-01T10:00Z')).toMatchObject({
      days: ['', ''],
      edges: ['2024-02-01T09:00 2024-02-01T10:00', ''],
    })
  })

  it('into nothing where it is empty', () => {
    expect(written('2024-02-01T09:00Z', '2024-02-01T09:00Z')).toEqual({ months: '', days: ['', ''], edges: ['', ''] })
  })

  it('without a gap or an overlap, wherever it begins and ends', () => {
    const start = Date.parse('2024-01-30T00:00Z')
    for (let from = 0; from < 80; from++) {
      for (let hours = 0; hours < 80 * 24; hours += 37) {
        const whole = { from: start + from * 7 * 3_600_000, to: start + (from * 7 + hours) * 3_600_000 }
        const { months, days, edges } = tilesOf(whole)
        const parts = [months, ...days, ...edges].filter((part) => part.from < part.to).sort((a, b) => a.from - b.from)
        expect(parts.reduce((sum, part) => sum + part.to - part.from, 0)).toBe(whole.to - whole.from)
        for (const [i, part] of parts.entries()) expect(part.from).toBe(i === 0 ? whole.from : parts[i - 1]!.to)
      }
    }
  })
})

describe('One sketch covers', () => {
  it.each([
    ['the days of a month but the first', '2024-02-02T00:00Z', '2024-03-01T00:00Z', 'month_but_first'],
    ['the days of a month but the last', '2024-12-01T00:00Z', '2024-12-31T00:00Z', 'month_but_last'],
  ])('%s', (_, from, to, grain) => {
    expect(sketchOf(span(from, to))).toBe(grain)
  })

  it.each([
    ['a month but two days', '2024-02-02T00:00Z', '2024-02-29T00:00Z'],
    ['less than a month', '2024-02-01T00:00Z', '2024-02-28T00:00Z'],
    ['a month from its second day to the next one’s', '2024-02-02T00:00Z', '2024-03-02T00:00Z'],
    ['no day', '2024-02-02T00:00Z', '2024-02-02T00:00Z'],
  ])('not %s', (_, from, to) => {
    expect(sketchOf(span(from, to))).toBeUndefined()
  })
})
