/** `npm run bench`: figures as ratios, printed for people and kept as JSON in `.cache/bench`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { readBenchArguments, SECTIONS } from './arguments.ts'
import { measureEndpoints } from './endpoints/endpoints.ts'
import { measureImport } from './import/import.ts'
import { describeMachine, thisMachine } from './machine.ts'
import { measurePage } from './page/page.ts'
import { measureSmllr } from './smllr/smllr.ts'
import type { SectionResult } from './section.ts'
import { CACHE } from './warehouses.ts'

const measure = { endpoints: measureEndpoints, import: measureImport, page: measurePage, smllr: measureSmllr }

process.exitCode = await main()

async function main(): Promise<number> {
  const asked = readBenchArguments(process.argv.slice(2))
  if ('say' in asked) {
    console.log(asked.say)
    return asked.code
  }
  const machine = thisMachine()
  console.log(describeMachine(machine))
  const results: Record<string, SectionResult> = {}
  for (const name of SECTIONS.filter((section) => asked.only.includes(section))) {
    console.log(`\n── ${name} ${'─'.repeat(76 - name.length)}\n`)
    const result = await measure[name](asked)
    console.log(result.text)
    results[name] = result
  }
  const file = `${CACHE}results-${asked.scans}-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.json`
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(file, JSON.stringify({ machine, ...asked, results }, undefined, 2))
  console.log(`\nKept in ${file}.`)
  return 0
}
