import { availableParallelism } from 'node:os'
import { playwright } from '@vitest/browser-playwright'
import react from '@vitejs/plugin-react'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vitest/config'
import { CHROMIUM_FLAGS, chromiumPath } from './scripts/chromium.ts'

const executablePath = chromiumPath()

/** Two kinds of test: pure logic and HTTP in Node, components in a real browser. */
export default defineConfig({
  test: {
    // By itself Vitest leaves one core free, which on two is half of the machine.
    maxWorkers: availableParallelism(),
    // A test left alone by mistake would hide all others.
    allowOnly: false,
    slowTestThreshold: 3_000,
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{contract,src,server,scripts}/**/*.test.ts'],
          // The embedded engine is one to a process, so each file gets a process of its own.
          pool: 'forks',
          // A busy machine may take its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react(), tailwindcss()],
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath && { executablePath }), args: CHROMIUM_FLAGS },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
})
