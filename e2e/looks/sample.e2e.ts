/** Each page with data as it was approved, in one size and one theme: a quick look in every run of the tests. */
import { test } from '../fixtures.ts'
import { compareLooks } from './look.ts'
import { LOOKS, settingsOf } from './pages.ts'

// One after the other, in one worker: a second one would have to make the demo for itself.
test.describe.configure({ mode: 'default' })

const SHOWN = LOOKS.filter(({ state }) => state === 'data')

compareLooks((look, setting) => {
  const settings = settingsOf(look)
  return settings[SHOWN.indexOf(look) % settings.length] === setting
})
