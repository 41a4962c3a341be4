import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import '#src/index.css'
import type { Provenance } from '../provenance.ts'
import { lift } from './lift.ts'
import { PictureFrame } from './picture-frame.tsx'

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

test('a name that is longer than a line breaks within its word, and is whole', async () => {
  const provenance: Provenance = {
    subject: LONG,
    fileParts: [],
    span: 'November 2026',
    first: '2026-11-01',
    last: '2026-11-30',
    zone: 'UTC',
    bots: false,
    only: [LONG],
    source: 'Your scans',
    asOf: Date.parse('2026-12-01T08:00:00Z'),
  }
  const { getByTestId } = await render(
    <div data-testid="easel" style={{ width: 400 }}>
      <PictureFrame title="Scans by day" note={undefined} provenance={provenance}>
        <p>Drawn</p>
      </PictureFrame>
    </div>,
  )
  const easel = getByTestId('easel').element() as HTMLElement
  const texts = [...easel.querySelectorAll('p')]
  for (const { scrollWidth, clientWidth } of texts) expect(scrollWidth).toBe(clientWidth)
  const lines = [...lift(easel).querySelectorAll('text')].map(({ textContent }) => textContent)
  expect(lines.join('').match(new RegExp(LONG, 'g'))).toHaveLength(2)
})
