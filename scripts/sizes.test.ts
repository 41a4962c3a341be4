import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { describeSizes, isOver, weigh } from './budget-report.ts'
import { budgets, type Manifest } from './sizes.ts'

function chunk(file: string, imports: string[] = [], css: string[] = []) {
  return { file, imports, css, isEntry: false, isDynamicEntry: false }
}

/** The entry, with the overview in it, imports figures, which imports lines; the chart comes later. */
const manifest: Manifest = {
  'index.html': { ...chunk('index.js', ['_react.js', '_figures.js'], ['index.css']), isEntry: true },
  '_react.js': chunk('react.js'),
  '_figures.js': chunk('figures.js', ['_lines.js'], ['figures.css']),
  '_lines.js': chunk('lines.js'),
  'src/pages/qrs/page.tsx': chunk('qrs.js', ['index.html', '_lines.js', '_list-D4.js']),
  '_list-D4.js': { ...chunk('list.js'), name: 'list' },
  'src/charts/timeline/drawing.tsx': chunk('drawing.js', ['_react.js']),
  '_menu-CX1.js': { ...chunk('menu.js'), name: 'menu' },
}

describe('budgets', () => {
  test('the first load is the entry and all that it imports at once, each once', () => {
    expect(budgets(manifest, 'en', ['head.js'])[0]).toEqual({
      name: 'everything before the first chart',
      files: ['head.js', 'index.js', 'react.js', 'figures.js', 'lines.js', 'index.css', 'figures.css'],
      limit: 140,
    })
  })

  test('a page has one together with what it imports, but for what the first page had', () => {
    expect(budgets(manifest, 'en', [])[1]).toEqual({
      name: 'src/pages/qrs/page.tsx and what it imports',
      files: ['qrs.js', 'list.js'],
      limit: 36.5,
    })
  })

  test('every chunk that comes later has one of its own', () => {
    expect(budgets(manifest, 'en', []).slice(2)).toEqual([
      { name: 'src/pages/qrs/page.tsx', files: ['qrs.js'], limit: 20 },
      { name: 'list (shared)', files: ['list.js'], limit: 30 },
      { name: 'src/charts/timeline/drawing.tsx', files: ['drawing.js'], limit: 125 },
      { name: 'menu (shared)', files: ['menu.js'], limit: 30 },
    ])
  })

  test('a build whose manifest lacks a chunk that is imported is not understood', () => {
    const broken = { 'index.html': { ...chunk('index.js', ['_gone.js']), isEntry: true } }
    expect(() => budgets(broken, 'en', [])).toThrow(/has no chunk _gone/)
  })
})

describe('weights', () => {
  const folder = `${mkdtempSync(join(tmpdir(), 'scanboard-sizes-'))}/`
  afterAll(() => rmSync(folder, { recursive: true }))
  // Random bytes do not shrink, so a kilobyte of them stays one (and the 23 bytes of gzip's frame).
  writeFileSync(`${folder}a.js`, randomBytes(1_000))
  writeFileSync(`${folder}b.js`, randomBytes(3_000))

  test('are those of all files together, after gzip', () => {
    expect(weigh({ name: 'page', files: ['a.js', 'b.js'], limit: 5 }, folder).size).toBeCloseTo(4, 1)
  })

  test('over the budget, name the files, heaviest first', () => {
    const weighed = weigh({ name: 'page', files: ['a.js', 'b.js'], limit: 4 }, folder)
    expect(isOver(weighed)).toBe(true)
    expect(describeSizes([weighed])).toMatch(/✗ +4\.0 +4\.0 {2}page\n +3\.0 +b\.js\n +1\.0 +a\.js$/)
  })

  test('within it, do not', () => {
    const weighed = weigh({ name: 'page', files: ['a.js'], limit: 2 }, folder)
    expect(isOver(weighed)).toBe(false)
    expect(describeSizes([weighed])).not.toContain('a.js')
  })
})
