import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import journeys from '../../playwright.config.ts'

/** All pictures, for `npm run looks`; `npm test` compares a few of them among its journeys. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: 'all.e2e.ts',
  testIgnore: [],
  // Each has a demo of its own.
  workers: Math.min(availableParallelism(), 4),
  outputDir: '../../test-results/looks',
  reporter: [['dot'], ['html', { outputFolder: '../../test-results/looks-report', open: 'never' }]],
})
