import { expect, test } from 'vitest'
import { FINDINGS, finding, type FindingCode } from '#contract/embed-doctor.ts'
import * as german from '#src/words/de/framing/findings.ts'
import * as english from '#src/words/en/framing/findings.ts'

const facts = Object.fromEntries(Object.keys(finding.entries.facts.entries).map((name) => [name, `<${name}>`]))
const codes = Object.keys(FINDINGS) as FindingCode[]

test.each(codes)('%s is told in both languages, with what is known, and a way out where it is wrong', (code) => {
  const [en, de] = [english, german].map(({ findings }) => findings[code](facts))
  for (const { is, mend } of [en!, de!]) {
    expect(`${is} ${mend}`).not.toMatch(/undefined [a-z]|\[object/)
    expect(is).not.toContain('undefined')
    expect(FINDINGS[code] !== 'blocks' || mend !== undefined).toBe(true)
  }
  const named = (text: string) => [...new Set(text.match(/<[a-z]+>/gi))].toSorted()
  expect(named(de!.is)).toEqual(named(en!.is))
})
