import { availableParallelism } from 'node:os'
import { playwright } from '@vitest/browser-playwright'
import react from '@vitejs/plugin-react'
import tailwindcss from '@tailwindcss/vite'
import { defaultServerConditions } from 'vite'
import { defaultExclude, defineConfig } from 'vitest/config'
import { CHROMIUM_FLAGS, chromiumPath } from './scripts/chromium.ts'

const executablePath = chromiumPath()

/** Tests of how the program speaks German. */
const IN_GERMAN = 'src/**/*.de.test.ts'

/** Tests wait for a process, a page or the clock: one more at a time keeps the cores at work. */
const MORE_THAN_CORES = availableParallelism() + 1

/** Two kinds of test: pure logic and HTTP in Node, components in a real browser. */
export default defineConfig({
  test: {
    // By itself Vitest leaves one core free, which on two is half of the machine.
    maxWorkers: MORE_THAN_CORES,
    // A test left alone by mistake would hide all others.
    allowOnly: false,
    slowTestThreshold: 3_000,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{contract,src,server,scripts}/**/*.test.ts'],
          exclude: [...defaultExclude, IN_GERMAN],
          // The embedded engine is one to a process, which threads would share.
          pool: 'forks',
          // A process for each file takes longer to start than most of them to run.
          isolate: false,
          // A busy machine may take its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // What the words and `Intl` make of it in German: found as in the build, by a condition of the manifest.
        ssr: { resolve: { conditions: [...defaultServerConditions, 'de'] } },
        test: { name: 'node-de', environment: 'node', include: [IN_GERMAN] },
      },
      {
        plugins: [react(), tailwindcss()],
        // Else it is found in the middle of the first test, and the page is loaded anew under it.
        optimizeDeps: { include: ['react-dom/client'] },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath && { executablePath }), args: CHROMIUM_FLAGS },
              // To draw what moves takes a seventh of the time. Some journeys let it move (`e2e/overview.e2e.ts`).
              contextOptions: { reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
})
