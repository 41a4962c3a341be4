/** The fast loop: types, lint, format, import rules, unused code. */
import { describeCheck, runChecks } from './checks.ts'

const checks = await runChecks((checked) => console.log(describeCheck(checked)))
const failed = checks.filter((check) => !check.passed).length
console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${checks.length} checks failed.`)
process.exitCode = failed === 0 ? 0 : 1
