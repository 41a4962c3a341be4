/** How a frame looks, as its address says (`EMBED_PARAMS`). */
import { EMBED_THEMES, type EmbedTheme } from '#contract/embed-frame.ts'
import * as words from '#words/embed-look.ts'
import { lightDark, type Colours, type Fault } from './colours.ts'

/** In pixels; the words name it too. */
const LARGEST_RADIUS = 24

export interface Look {
  readonly theme: EmbedTheme
  /** Of the page; undefined for Scanboard's own. */
  readonly background: string | undefined
  readonly accent: string | undefined
  readonly radius: number | undefined
  /** Whether period and filters can be chosen. */
  readonly hasBar: boolean
}

/** Reads how a frame is to look. What cannot be taken is left out, and said, for whoever builds the page around it. */
export function readLook(search: URLSearchParams): { readonly look: Look; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const read = <Value>(name: keyof typeof words.allowed, valueOf: (text: string) => Value | undefined) => {
    const text = search.get(name)
    if (text === null) return undefined
    const value = valueOf(text)
    if (value === undefined) faults.push(words.notTaken(name, text))
    return value
  }
  const colour = (text: string) => (/^#[\da-f]{6}$/i.test(text) ? text.toLowerCase() : undefined)
  const look = {
    theme: read('theme', (text) => EMBED_THEMES.find((one) => one === text)),
    background: read('background', (text) => (text === 'transparent' ? text : colour(text))),
    accent: read('accent', colour),
    radius: read('radius', (text) =>
      /^\d{1,2}$/.test(text) && Number(text) <= LARGEST_RADIUS ? Number(text) : undefined,
    ),
    bar: read('bar', (text) => (text === 'none' ? text : undefined)),
  }
  return { look: { ...look, theme: look.theme ?? 'system', hasBar: look.bar === undefined }, faults }
}

/** The properties of the style sheet that a look changes, each for light and dark, and what cannot be read in its colours. */
export function propertiesOf({ theme, background, accent, radius }: Look): {
  readonly properties: Readonly<Record<string, string>>
  readonly faults: readonly Fault[]
} {
  const { colours, faults } = lightDark(theme, background, accent)
  const both = (name: keyof Colours) => `light-dark(${colours.light[name]}, ${colours.dark[name]})`
  return {
    properties: {
      ...(radius !== undefined && { '--radius': `${radius}px` }),
      ...(background !== undefined && { '--page': background === 'transparent' ? background : both('page') }),
      ...(accent !== undefined && {
        '--accent': both('accent'),
        '--accent-text': both('accentText'),
        '--accent-on-soft': both('accentOnSoft'),
        '--accent-soft': both('accentSoft'),
        '--on-accent': both('onAccent'),
        '--series-1': both('accent'),
      }),
    },
    faults,
  }
}

/** Shows the look on the page, by properties alone: the content policy allows no style in markup. */
export function showLook(look: Look, root: HTMLElement): readonly Fault[] {
  const { properties, faults } = propertiesOf(look)
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value)
  root.dataset['embed'] = look.background === 'transparent' ? 'clear' : ''
  if (look.accent !== undefined) root.dataset['accent'] = ''
  showTheme(look.theme, root)
  return faults
}

/** Light, dark, or whichever the system has. */
export function showTheme(theme: EmbedTheme, root: HTMLElement): void {
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
}
