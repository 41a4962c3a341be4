import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { Sparkline } from './sparkline.tsx'

test('the last bar, which goes on, is hollow, and as high as it would be solid', async () => {
  const { container } = await render(<Sparkline counts={[10, 0, null, 5]} label="15 in 4 days" />)
  const [nought, whole, goesOn] = [...container.querySelectorAll('path')]
  // The largest takes all 20 pixels.
  expect(whole!.getAttribute('d')).toBe('M0,20v-20h3v20z')
  expect(nought!.getAttribute('d')).toBe('M4,20v-1h3v1z')
  // Half as high, at the fourth place; its line of a pixel within it.
  expect(goesOn!.getAttribute('d')).toBe('M12.5,20v-9.5h2v9.5')
  expect(goesOn!.getAttribute('fill')).toBe('none')
})

test('nothing is drawn of a last day that is not known, and none of it is hollow for that', async () => {
  const { container } = await render(<Sparkline counts={[10, 5, null]} label="" />)
  expect([...container.querySelectorAll('path')].map((path) => path.getAttribute('d'))).toEqual([
    '',
    'M0,20v-20h3v20zM4,20v-10h3v10z',
    '',
  ])
})
