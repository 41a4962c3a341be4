import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node'

/** Writes what failed outside of all tests, which Vitest's own JSON leaves out, to `--outputFile.outside`. */
export default class OutsideReporter implements Reporter {
  private file = ''

  onInit({ config }: Vitest): void {
    const { outputFile } = config
    const file = typeof outputFile === 'object' ? outputFile['outside'] : undefined
    if (file === undefined) throw new Error('The reporter of what fails outside of tests needs --outputFile.outside')
    this.file = file
  }

  onTestRunEnd(_modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const told = errors.map(({ name, message, stack }) => ({ message: stack ?? `${name ?? 'Error'}: ${message}` }))
    writeFileSync(this.file, JSON.stringify(told))
  }
}
