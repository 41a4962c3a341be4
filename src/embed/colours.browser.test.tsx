import { afterEach, expect, test } from 'vitest'
import '#src/index.css'
import { TOKENS } from './colours.ts'

afterEach(() => delete document.documentElement.dataset['theme'])

test.each(['light', 'dark'] as const)(
  'the colours that others are held against are those of the style sheet, %s',
  (theme) => {
    document.documentElement.dataset['theme'] = theme
    const names = { accentSoft: 'accent-soft', onAccent: 'on-accent' }
    for (const [name, colour] of Object.entries(TOKENS[theme])) {
      const token = name in names ? names[name as keyof typeof names] : name
      expect([name, painted(`var(--${token})`)]).toEqual([name, colour])
    }
  },
)

/** The colour as it comes out on the screen. */
function painted(colour: string): string {
  const probe = document.createElement('p')
  probe.style.color = colour
  document.body.append(probe)
  const canvas = document.createElement('canvas').getContext('2d')!
  canvas.fillStyle = getComputedStyle(probe).color
  canvas.fillRect(0, 0, 1, 1)
  probe.remove()
  const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
