// A process that takes a data folder and holds it until it is killed.
import { takeOwnership } from '../ownership.ts'

takeOwnership(process.argv[2]!, 'serve', () => Date.parse('2026-05-15T10:00:00Z'))
console.log('ready')
setInterval(() => {}, 1 << 30)
