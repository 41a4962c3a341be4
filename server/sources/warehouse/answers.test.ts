import { describe, expect, it } from 'vitest'
import { createAnswers } from './answers.ts'
import type { DataVersion } from './data-version.ts'

const version = (id: string): DataVersion => ({ id, namesId: id, oldestScan: undefined, newestScan: undefined })
const monday = version('as of Monday')
const tuesday = version('as of Tuesday')

/** Finds an answer and counts how often. */
function finder<Answer>(answer: Answer) {
  const asked = { times: 0 }
  const find = () => {
    asked.times += 1
    return Promise.resolve(answer)
  }
  return { asked, find }
}

describe('An answer that is kept', () => {
  it('is found once for a version of the data', async () => {
    const answers = createAnswers()
    const { asked, find } = finder({ scans: 5 })
    expect(await answers.of(monday, 'scans', find)).toEqual({ scans: 5 })
    expect(await answers.of(monday, 'scans', find)).toEqual({ scans: 5 })
    expect(asked.times).toBe(1)
  })

  it('is found once for all who ask while it is being found', async () => {
    const answers = createAnswers()
    const { asked, find } = finder({ scans: 5 })
    await Promise.all([1, 2, 3].map(() => answers.of(monday, 'scans', find)))
    expect(asked.times).toBe(1)
  })

  it('does not outlive the version of the data, not even where that comes back', async () => {
    const answers = createAnswers()
    expect(await answers.of(monday, 'scans', () => Promise.resolve(5))).toBe(5)
    expect(await answers.of(tuesday, 'scans', () => Promise.resolve(6))).toBe(6)
    expect(answers.has(monday, 'scans')).toBe(false)
    expect(await answers.of(monday, 'scans', () => Promise.resolve(7))).toBe(7)
  })

  it('cannot be changed by anybody who got it, at any depth', async () => {
    const answers = createAnswers()
    const find = () => Promise.resolve({ timeline: [{ scans: 5 }] })
    const together = await Promise.all([answers.of(monday, 'scans', find), answers.of(monday, 'scans', find)])
    for (const { timeline } of [...together, await answers.of(monday, 'scans', find)]) {
      expect(() => timeline.push({ scans: 6 })).toThrow(TypeError)
      expect(() => Object.assign(timeline[0]!, { scans: 6 })).toThrow(TypeError)
      expect(timeline).toEqual([{ scans: 5 }])
    }
  })

  it('is plain, for nothing else can be frozen or weighed', async () => {
    const answers = createAnswers()
    for (const odd of [new Map([['a', 1]]), { inner: new Set([1]) }]) {
      await expect(answers.of(monday, 'odd', () => Promise.resolve(odd))).rejects.toThrow(
        'Only plain answers are kept.',
      )
      expect(answers.has(monday, 'odd')).toBe(false)
    }
  })

  it('is not a failure: who asks next may have more luck', async () => {
    const answers = createAnswers()
    const failing = answers.of(monday, 'scans', () => Promise.reject(new Error('no luck')))
    const joining = answers.of(monday, 'scans', () => Promise.resolve(5))
    await expect(failing).rejects.toThrow('no luck')
    await expect(joining).rejects.toThrow('no luck')
    expect(await answers.of(monday, 'scans', () => Promise.resolve(5))).toBe(5)
  })

  it('makes way, when room runs out, to those that were asked for later', async () => {
    // Each takes 16 bytes for being a text and 100 for its characters.
    const answers = createAnswers(3 * 116)
    const text = () => Promise.resolve('x'.repeat(100))
    for (const question of ['a', 'b', 'c', 'a', 'd']) await answers.of(monday, question, text)
    expect(['a', 'b', 'c', 'd'].filter((question) => answers.has(monday, question))).toEqual(['a', 'c', 'd'])
  })

  it('is given but not kept where it is larger than all the room', async () => {
    const answers = createAnswers(50)
    expect(await answers.of(monday, 'a', () => Promise.resolve('x'.repeat(100)))).toHaveLength(100)
    expect(answers.has(monday, 'a')).toBe(false)
  })
})
