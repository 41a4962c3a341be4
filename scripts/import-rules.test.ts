/** The import rules would fail: a small tree that breaks each of them once. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, run } from './run.ts'

/** Who imports whom, and the rule that is to object. */
const VIOLATIONS = [
  ['contract/period.ts', '#server/clock.ts', 'contract'],
  ['contract/zone.ts', 'hono', 'contract-packages'],
  ['contract/clock.ts', 'node:fs', 'browser-not-node'],
  ['src/lib/csv.ts', '#src/ui/button.tsx', 'src-lib'],
  ['src/lib/dates.ts', 'react', 'src-lib-packages'],
  ['src/ui/card.tsx', '#src/api/client.ts', 'src-ui'],
  ['src/ui/line.tsx', 'recharts', 'recharts-in-charts'],
  ['src/charts/bars.tsx', '#src/api/client.ts', 'src-charts'],
  ['src/api/queries.ts', '#src/url-state/filters.ts', 'src-api'],
  ['src/url-state/links.ts', '#src/api/client.ts', 'src-url-state'],
  ['src/reports/devices/panel.tsx', '#src/reports/places/panel.tsx', 'no-other-report'],
  ['src/reports/devices/select.ts', '#src/pages/overview/page.tsx', 'src-reports'],
  ['src/pages/qr/page.tsx', '#src/charts/timeline.tsx', 'src-pages'],
  ['src/app/app.tsx', '#server/clock.ts', 'browser-not-server'],
  ['server/use-cases/report.ts', '#src/lib/numbers.ts', 'server-not-browser'],
  ['server/http/routes.ts', '#server/sources/warehouse/warehouse.ts', 'concrete-sources'],
  ['server/use-cases/history.ts', '#server/http/reporting.ts', 'server-use-cases'],
  ['server/state/keys.ts', '#server/use-cases/keys.ts', 'server-state'],
  ['server/sources/smllr/client.ts', '#server/sources/warehouse/warehouse.ts', 'no-sibling-source'],
  ['server/sources/smllr/reader.ts', '#server/http/reporting.ts', 'server-sources'],
  ['server/app.ts', '#scripts/run.ts', 'no-tools-in-programs'],
  ['src/app/shell.tsx', '#src/lib/dates.test.ts', 'no-test-outside-tests'],
  ['src/app/router.tsx', '#src/lib/nowhere.ts', 'resolvable'],
] as const

/** Imports that the rules allow; a rule that forbade everything would prove nothing. */
const ALLOWED = [
  ['contract/reporting.ts', 'valibot'],
  ['src/charts/timeline.tsx', 'recharts'],
  ['src/reports/places/panel.tsx', '#src/charts/timeline.tsx'],
  ['server/main.ts', '#server/sources/warehouse/warehouse.ts'],
  ['server/http/reporting.ts', '#server/sources/source.ts'],
] as const

const reportSchema = v.object({
  summary: v.object({
    violations: v.array(v.object({ from: v.string(), rule: v.object({ name: v.string() }) })),
  }),
})

let folder = ''
let found: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-import-rules-'))
  symlinkSync(`${ROOT}node_modules`, join(folder, 'node_modules'))
  copyFileSync(`${ROOT}tsconfig.json`, join(folder, 'tsconfig.json'))
  const folders = ['contract', 'src', 'server', 'scripts']
  const imports = Object.fromEntries(folders.map((name) => [`#${name}/*`, `./${name}/*`]))
  write('package.json', JSON.stringify({ type: 'module', imports }))
  const pairs = [...VIOLATIONS, ...ALLOWED]
  for (const [, to] of pairs) if (to.startsWith('#') && !to.includes('nowhere')) write(to.slice(1), 'export {}\n')
  for (const [from, to] of pairs) write(from, `import '${to}'\n`)
  write('src/ui/a.ts', "import './b.ts'\n")
  write('src/ui/b.ts', "import './a.ts'\n")
  const config = `${ROOT}.dependency-cruiser.mjs`
  const { output } = await run('depcruise', ['--config', config, '--output-type', 'json', ...folders], { cwd: folder })
  const { violations } = v.parse(reportSchema, JSON.parse(output)).summary
  found = violations.map(({ from, rule }) => `${from}: ${rule.name}`)
})

afterAll(() => rmSync(folder, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

describe('what is forbidden', () => {
  test.each(VIOLATIONS)('%s must not import %s', (from, _to, rule) => {
    expect(found).toContain(`${from}: ${rule}`)
  })

  test('two modules must not import each other', () => {
    expect(found).toContain('src/ui/a.ts: no-cycle')
  })
})

test.each(ALLOWED)('%s may import %s', (from) => {
  expect(found.filter((violation) => violation.startsWith(`${from}:`))).toEqual([])
})

test('what the rules name is there', () => {
  const rules = readFileSync(`${ROOT}.dependency-cruiser.mjs`, 'utf8')
  const named = [...rules.matchAll(/'((?:contract|server|src|scripts|e2e|bench)(?:\/[\w./-]+)?)'/g)].map(
    ([, path]) => path!,
  )
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((path) => !existsSync(ROOT + path))).toEqual([])
})
