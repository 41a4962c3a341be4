import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '#src/index.css'
import '#src/charts/map/map.css'
import { Legend } from '#src/charts/map/legend.tsx'
import { lift } from './lift.ts'

/** How much of a swatch is covered, from 0 to 1, on a printer that has black only: a shade under ink is white paper. */
async function inkOf(swatch: SVGSVGElement, defs: string): Promise<number> {
  const [ground, ...inks] = swatch.querySelectorAll('rect')
  ground!.setAttribute('fill', inks.length === 0 ? '#000000' : '#ffffff')
  const drawn = [ground, ...inks].map((rect) => rect!.outerHTML).join('')
  const black = defs.replaceAll(/fill="#[0-9a-f]{6}"/g, 'fill="#000000"').replaceAll(/fill-opacity="[^"]*"/g, '')
  const image = new Image()
  image.src = `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="48" viewBox="0 0 20 12">${black}${drawn}</svg>`,
  )}`
  await image.decode()
  const canvas = new OffscreenCanvas(80, 48)
  const context = canvas.getContext('2d')!
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, 80, 48)
  let light = 0
  for (let at = 0; at < data.length; at += 4) light += data[at]!
  return 1 - light / (255 * 80 * 48)
}

test.each([
  { counted: 'five classes', bounds: [1, 4, 20, 60, 300] },
  { counted: 'three classes', bounds: [1, 4, 20] },
  { counted: 'two classes', bounds: [1, 4] },
])('on a map of $counted, taken away and printed in black, each is inked more than the one before', async (map) => {
  const screen = await render(
    <div data-testid="part" className="w-160" style={{ colorScheme: 'light' }}>
      <Legend bounds={map.bounds} largest={1000} others="none" />
    </div>,
  )
  const drawing = lift(screen.getByTestId('part').element() as HTMLElement)
  const defs = [...drawing.querySelectorAll('pattern')].map(({ outerHTML }) => outerHTML).join('')
  // The first is that of countries without scans.
  const swatches = [...drawing.querySelectorAll('svg')].slice(1)
  expect(swatches).toHaveLength(map.bounds.length)
  const inks = await Promise.all(swatches.map((swatch) => inkOf(swatch, defs)))
  expect(inks[0]).toBeGreaterThan(0.02)
  expect(inks.at(-1)).toBe(1)
  // With less between them they could not be told apart.
  for (let i = 1; i < inks.length; i++) expect(inks[i]! - inks[i - 1]!, String(inks)).toBeGreaterThan(0.07)
})
