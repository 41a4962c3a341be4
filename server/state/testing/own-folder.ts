// A process that takes a data folder and holds it until it is killed.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { takeOwnership } from '../ownership.ts'

takeOwnership(process.argv[2]!, 'serve', () => Date.parse('2026-05-15T10:00:00Z'))
// Whatever is collected as garbage, the folder must stay taken.
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
collectGarbage()
await new Promise((resolve) => setImmediate(resolve))
console.log('ready')
setInterval(() => {}, 1 << 30)
