import { expect, test } from 'vitest'
import { expectAccessible, renderPanel } from '#src/testing/render-panel.tsx'
import { Checkbox } from './checkbox.tsx'

test('a box is drawn in the colours of the page, and full once it is ticked', async () => {
  document.documentElement.dataset['theme'] = 'dark'
  const { screen } = await renderPanel(
    <>
      <label>
        <Checkbox readOnly checked={false} /> Off
      </label>
      <label>
        <Checkbox readOnly checked /> On
      </label>
      <span id="accent" style={{ background: 'var(--accent)' }} />
    </>,
  )
  const look = (name: string) => getComputedStyle(screen.getByRole('checkbox', { name }).element())
  const accent = getComputedStyle(document.querySelector('#accent')!).backgroundColor
  await expect.element(screen.getByRole('checkbox', { name: 'On' })).toBeVisible()
  expect(look('On').appearance).toBe('none')
  expect(look('On').backgroundColor).toBe(accent)
  expect(look('Off').backgroundColor).not.toBe(accent)
  expect(look('Off').width).toBe('16px')
  await expectAccessible(document.body)
  delete document.documentElement.dataset['theme']
})
