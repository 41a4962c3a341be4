/** Every page as it was approved, in both sizes, both themes and all of its states: `npm run looks`. */
import { compareLooks } from './look.ts'

compareLooks(() => true)
