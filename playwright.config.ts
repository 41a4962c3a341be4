import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, chromiumPath } from './scripts/chromium.ts'

const executablePath = chromiumPath()

/** Whole journeys in a real browser against the real server; `e2e/fixtures.ts` starts one for each worker. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  // Hundreds of pictures, of which the journeys look at a few: `npm run looks` compares them all.
  testIgnore: 'e2e/looks/all.e2e.ts',
  fullyParallel: true,
  // A journey waits for its server and its browser about half of the time: one more keeps the cores at work.
  workers: availableParallelism() + 1,
  // A busy machine may take its time.
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // Approved pictures have fewer colours than the screen, which the eye does not see.
    toHaveScreenshot: { pathTemplate: `${import.meta.dirname}/e2e/looks/approved/{arg}{ext}`, threshold: 0.1 },
  },
  updateSnapshots: 'none',
  forbidOnly: true,
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    browserName: 'chromium',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: CHROMIUM_FLAGS,
      // Without any language of its own a machine cannot write the names of some files.
      env: { LANG: 'C.UTF-8', ...process.env },
    },
    // Recording costs a quarter of the time; `playwright test --trace on` does it when there is something to find.
    trace: 'off',
    screenshot: 'only-on-failure',
    // To draw what moves takes a seventh of the time. Some journeys let it move (`overview.e2e.ts`).
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
  },
})
