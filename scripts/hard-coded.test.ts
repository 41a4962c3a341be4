import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hardCoded } from './hard-coded.ts'
import { ROOT } from './run.ts'

const textsIn = (source: string) => hardCoded('sample.tsx', source).map(({ text }) => text)

test.each([
  ['<p>Scans by country</p>', ['Scans by country']],
  ['<button aria-label="close" />', ['close']],
  ['<Panel title={isOpen ? "Top codes" : "All codes"} />', ['Top codes', 'All codes']],
  ['const summary = `${count} scans so far`', ['`${count} scans so far`']],
  ["const label = 'Unique visitors'", ['Unique visitors']],
  ["const label = 'Scans'", ['Scans']],
])('%s has words for people in it', (source, texts) => {
  expect(textsIn(source)).toEqual(texts)
})

test.each([
  '<p className="flex items-center gap-1">{words.title}</p>',
  '<rect transform="rotate(45)" fill="none" />',
  "import { Panel } from '#src/ui/panel.tsx'",
  "throw new Error('The page has no root.')",
  "if (event.key === 'Escape') close()",
  'const width = `${rows * 2}rem`',
  "const kind: 'failed' | 'empty' = 'failed'",
])('%s has none', (source) => {
  expect(textsIn(source)).toEqual([])
})

test('the dashboard says nothing but what stands in src/words', () => {
  const found = globSync('src/**/*.{ts,tsx}', { cwd: ROOT })
    .filter((path) => !/\.test\.tsx?$|^src\/(words|testing)\//.test(path))
    .flatMap((path) =>
      hardCoded(path, readFileSync(ROOT + path, 'utf8')).map(({ line, text }) => `${path}:${line}: ${text}`),
    )
  expect(found).toEqual([])
})
